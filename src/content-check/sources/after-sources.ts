import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { lastDay, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** The latest date in a list of sources; `undefined` if any of them has no known date. */
export function latestOf(
  sources: unknown,
  entries: Entries,
): { id: string; date: KnownDate; end: number } | undefined {
  if (!Array.isArray(sources)) return undefined;
  let latest: { id: string; date: KnownDate; end: number } | undefined;
  for (const id of sources.map(String)) {
    const source = entries.find("sources", id);
    const date = source && dateIn(fields(source)["date"]);
    if (!date) return undefined;
    if (!latest || lastDay(date) > latest.end) latest = { id, date, end: lastDay(date) };
  }
  return latest;
}

type Collection = ContentFile["collection"];

interface HasHappened {
  date: string[];
  /** The group that holds its sources. */
  group: string[];
  /** Its name in a sentence. */
  what: string;
  /** In years: how long before it a source may have announced it. */
  announced: number;
}

const HAS_HAPPENED: Partial<Record<Collection, HasHappened>> = {
  figures: { date: ["asOf"], group: [], what: "le chiffre", announced: 0 },
  statements: { date: ["date"], group: [], what: "cette parole", announced: 0 },
  milestones: { date: ["date"], group: [], what: "cet événement", announced: 1 },
  schools: { date: ["state", "asOf"], group: ["state"], what: "cette nouvelle", announced: 0 },
};

const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
    data,
  );

/**
 * Reports a figure, words, an event or news dated after all its sources: none of them can have known it.
 * @param today the day of the build, as returned by `buildDay`; a future date is reported separately
 */
export function laterThanSourcesFaults(
  file: ContentFile,
  entries: Entries,
  today: number,
): Fault[] {
  const happened = HAS_HAPPENED[file.collection];
  if (!happened) return [];
  const date = dateIn(valueAt(file.data, happened.date));
  const latest = latestOf(valueAt(file.data, [...happened.group, "sources"]), entries);
  if (!date || !latest || sortKey(date) > today) return [];
  if (sortKey(date) <= latest.end + happened.announced * 10_000) return [];
  return [
    faultAt(file, happened.date, {
      fault: `${happened.what} serait d'après sa dernière source (${formatDate(date)} ; ${latest.id} est ${formatDateOf(latest.date)})`,
      remedy: "corrigez la date, ou ajoutez la source qui le dit.",
    }),
  ];
}
