import type { IndexRecord } from "./records.ts";

/** How many recent announcements every search covers: more than a year's worth. */
const RECENT = 60;

/**
 * All announcements but the newest (`RECENT`). They go into a separate index, which is searched only when needed
 * (`query/answering.ts`), so that ordinary searches stay light.
 */
export function archiveOf(records: readonly IndexRecord[]): IndexRecord[] {
  return records
    .filter(({ announced }) => announced !== undefined)
    .sort((a, b) => (b.announced ?? 0) - (a.announced ?? 0))
    .slice(RECENT);
}
