import { fileURLToPath } from "node:url";
import { pageOf } from "../content-check/addresses.ts";
import { fields, isShown, readContent } from "../content-check/files.ts";
import { knownDay } from "../lib/date-words.ts";
import { later, parsePartialDate } from "../lib/partial-dates.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PRESS_ROOM = "/presse/";

/**
 * The day on which each page was last checked, where its file gives one (`checked`): what a sitemap may call its last change. The
 * press room changes with its newest announcement. The day of the build says nothing: the site is built each day.
 * @returns by the address of the page. Ex.: "/presse/labo-2025/" → "2026-11-28"
 */
export function pageDays(root = ROOT): Map<string, string> {
  const days = new Map<string, string>();
  for (const file of readContent(root).files.filter(isShown)) {
    const page = pageOf(file);
    const { checked, published = checked } = fields(file);
    if (!page || typeof checked !== "string" || typeof published !== "string") continue;
    // What was written ahead of its day has changed on that day.
    const day = knownDay(later(parsePartialDate(checked), parsePartialDate(published)));
    if (day === undefined) continue;
    days.set(page.path, day);
    if (file.collection === "press" && day > (days.get(PRESS_ROOM) ?? ""))
      days.set(PRESS_ROOM, day);
  }
  return days;
}

let noted: ReadonlyMap<string, string> | undefined;

/** Notes the days while the content that has just been checked is still in memory: to read it again is half of a check. */
export const notePageDays = (root: string): void => {
  noted = pageDays(root);
};

/** Gives the addresses of a sitemap these days; read once the content has been checked. */
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
