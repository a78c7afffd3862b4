/** The content check of a build, in a thread of its own (`content-check.ts`). */
import { parentPort, workerData } from "node:worker_threads";
import { pageOf } from "#content-check/links/addresses.ts";
import { checkContent } from "#content-check/check.ts";
import { stopping, type Fault } from "#content-check/faults.ts";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { knownDay } from "#lib/date-words.ts";
import { later, parsePartialDate } from "#lib/partial-dates.ts";

/** What the check answers. */
export interface Checked {
  readonly faults: readonly Fault[];
  /** By page address, the day it was last checked; empty if the content has faults. */
  readonly days: ReadonlyMap<string, string>;
}

const PRESS_ROOM = "/presse/";

/**
 * The day each page was last checked, if its file says so (`checked`), which a sitemap may give as its last change. The press
 * room changes with its latest announcement.
 * @returns a map by page address. Ex.: "/presse/labo-2025/" → "2026-11-28"
 */
function pageDays(root: string): Map<string, string> {
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

const { root } = workerData as { root: string };
const faults = await checkContent(root);
const days = stopping(faults).length === 0 ? pageDays(root) : new Map<string, string>();
parentPort?.postMessage({ faults, days } satisfies Checked);
