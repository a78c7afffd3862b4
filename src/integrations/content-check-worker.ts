/** The content check of a build, in a separate thread (`content-check.ts`). */
import { parentPort, workerData } from "node:worker_threads";
import { pageOf } from "#content-check/links/entry-pages.ts";
import { checkContent } from "#content-check/check.ts";
import { stopping, type Fault } from "#content-check/faults.ts";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { knownDay } from "#lib/date-words.ts";
import { later, parsePartialDate } from "#lib/partial-dates.ts";

/** The message that this thread posts at its end. */
export interface Checked {
  readonly faults: readonly Fault[];
  /** The result of `pageDays`. Empty if the content has faults that stop the build. */
  readonly days: ReadonlyMap<string, string>;
}

const PRESS_ROOM = "/presse/";

/**
 * The day on which each page was last checked, if its file says so (`checked`). The sitemap gives it as the day of the last
 * change. The press room gets the latest day among its announcements.
 * @returns a map by page address. Ex.: "/presse/labo-2025/" → "2026-11-28"
 */
function pageDays(root: string): Map<string, string> {
  const days = new Map<string, string>();
  for (const file of readContent(root).files.filter(isShown)) {
    const page = pageOf(file);
    const { checked, published = checked } = fields(file);
    if (!page || typeof checked !== "string" || typeof published !== "string") continue;
    // If the page was checked before its publication, its last change is the publication.
    const day = knownDay(later(parsePartialDate(checked), parsePartialDate(published)));
    if (day === undefined) continue;
    days.set(page.path, day);
    if (file.collection === "press" && day > (days.get(PRESS_ROOM) ?? ""))
      days.set(PRESS_ROOM, day);
  }
  return days;
}

const { root } = workerData as { root: string };
const faults = await checkContent(root);
const days = stopping(faults).length === 0 ? pageDays(root) : new Map<string, string>();
parentPort?.postMessage({ faults, days } satisfies Checked);
