import type { IndexRecord } from "./records.ts";

/** How many recent announcements every search covers: more than a year's worth. */
const RECENT = 60;

/**
 * The older announcements. They have an index of their own, searched only on request, so that ordinary searches stay light.
 * @returns an empty list while there are few announcements
 */
export function archiveOf(records: readonly IndexRecord[]): IndexRecord[] {
  return records
    .filter(({ announced }) => announced !== undefined)
    .sort((a, b) => (b.announced ?? 0) - (a.announced ?? 0))
    .slice(RECENT);
}
