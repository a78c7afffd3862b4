import type { IndexRecord } from "./records.ts";

/** Announcements that every search looks at; a year's worth and more. */
const RECENT = 60;

/**
 * The announcements that are too old to weigh on every search: they are an index of their own, which the reader asks for.
 * @returns none as long as there are few
 */
export function archiveOf(records: readonly IndexRecord[]): IndexRecord[] {
  return records
    .filter(({ announced }) => announced !== undefined)
    .sort((a, b) => (b.announced ?? 0) - (a.announced ?? 0))
    .slice(RECENT);
}
