let noted: ReadonlyMap<string, string> = new Map();

/**
 * Records the day each page was last checked, which a sitemap may give as its last change: the content check has read it. The
 * day of the build means nothing here, since the site is built every day.
 * @param days by page address. Ex.: "/presse/labo-2025/" → "2026-11-28"
 */
export const notePageDays = (days: ReadonlyMap<string, string>): void => {
  noted = days;
};

/** Adds its day to an item of the sitemap, which Astro writes after the content check. */
export function withPageDay<Item extends { url: string }>(item: Item): Item & { lastmod?: string } {
  const day = noted.get(new URL(item.url).pathname);
  return day === undefined ? item : { ...item, lastmod: day };
}
