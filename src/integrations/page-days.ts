let noted: ReadonlyMap<string, string> = new Map();

/**
 * Records the day on which each page was last checked, as found by the content check. The sitemap gives it as the day of the
 * last change. The day of the build would mark every page as changed, because the site is built every day.
 * @param days by page address. Ex.: "/presse/labo-2025/" → "2026-11-28"
 */
export const notePageDays = (days: ReadonlyMap<string, string>): void => {
  noted = days;
};

/** Adds to an item of the sitemap the day of its page, if there is one. Astro writes the sitemap after the content check. */
export function withPageDay<Item extends { url: string }>(item: Item): Item & { lastmod?: string } {
  const day = noted.get(new URL(item.url).pathname);
  return day === undefined ? item : { ...item, lastmod: day };
}
