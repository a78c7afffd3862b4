import { fileURLToPath } from "node:url";
import { pageOf } from "#content-check/addresses.ts";
import { fields, isShown, readContent } from "#content-check/files.ts";
import { knownDay } from "#lib/date-words.ts";
import { later, parsePartialDate } from "#lib/partial-dates.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PRESS_ROOM = "/presse/";

/**
 * The day each page was last checked, if its file says so (`checked`), which a sitemap may give as its last change. The press
 * room changes with its latest announcement. The day of the build means nothing here, since the site is built every day.
 * @returns a map by page address. Ex.: "/presse/labo-2025/" → "2026-11-28"
 */
export function pageDays(root = ROOT): Map<string, string> {
  const days = new Map<string, string>();
  for (const file of readContent(root).files.filter(isShown)) {
    const page = pageOf(file);
    const { checked, published = checked } = fields(file);
    if (!page || typeof checked !== "string" || typeof published !== "string") continue;
    // A page checked before its publication changed on the day it was published.
    const day = knownDay(later(parsePartialDate(checked), parsePartialDate(published)));
    if (day === undefined) continue;
    days.set(page.path, day);
    if (file.collection === "press" && day > (days.get(PRESS_ROOM) ?? ""))
      days.set(PRESS_ROOM, day);
  }
  return days;
}

let noted: ReadonlyMap<string, string> | undefined;

/** Records the days while the content is still in memory from the check: reading it again takes half as long as a check. */
export const notePageDays = (root: string): void => {
  noted = pageDays(root);
};

/** Adds these days to the items of a sitemap; to be called after the content check. */
export function withPageDay(): <Item extends { url: string }>(
  item: Item,
) => Item & { lastmod?: string } {
  let days: ReadonlyMap<string, string> | undefined;
  return (item) => {
    days ??= noted ?? pageDays();
    const day = days.get(new URL(item.url).pathname);
    return day === undefined ? item : { ...item, lastmod: day };
  };
}
