import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { lastDay, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { dateIn, dateOfSource } from "#content-check/dates/dates.ts";
import { PLANNED } from "#content-check/dates/dates-in-text.ts";
import { PAST } from "#content-check/dates/tenses.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

/**
 * The latest source of a list, with its date and the last day of that date as a sort key; `undefined` if any date is unknown.
 */
export function latestOf(
  sources: unknown,
  entries: Entries,
): { id: string; date: KnownDate; end: number } | undefined {
  if (!Array.isArray(sources)) return undefined;
  let latest: { id: string; date: KnownDate; end: number } | undefined;
  for (const id of sources.map(String)) {
    const date = dateOfSource(id, entries);
    if (!date) return undefined;
    if (!latest || lastDay(date) > latest.end) latest = { id, date, end: lastDay(date) };
  }
  return latest;
}

/** One year in a sort key, which is a number YYYYMMDD. */
const SORT_KEYS_PER_YEAR = 10_000;

type Collection = ContentFile["collection"];

/** A fact that had already happened when its sources appeared. */
interface PastFact {
  /** The path of its date. */
  date: (string | number)[];
  /** The path of the group that holds its `sources`. */
  group: (string | number)[];
  /** What the fault calls the fact, in French. */
  name: string;
  /** In years. A source may have announced the fact this long before. */
  notice: number;
  /** Whether the text tells the fact as past, and not as planned, so that a source cannot have announced it. */
  isTold?: boolean;
}

const PAST_FACTS: Partial<Record<Collection, PastFact>> = {
  figures: { date: ["asOf"], group: [], name: "le chiffre", notice: 0 },
  statements: { date: ["date"], group: [], name: "cette parole", notice: 0 },
  milestones: { date: ["date"], group: [], name: "cet événement", notice: 1 },
  schools: { date: ["state", "asOf"], group: ["state"], name: "cette nouvelle", notice: 0 },
};

const valueAt = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
    data,
  );

/** The roles of a partner. The field `since` of a role is the date for which its source states the role. */
const rolesOf = (file: ContentFile): PastFact[] => {
  const { engagements } = fields(file);
  return (Array.isArray(engagements) ? engagements : []).map((_, index) => ({
    date: ["engagements", index, "since"],
    group: ["engagements", index],
    name: "ce rôle",
    notice: 0,
  }));
};

/**
 * Reports a figure, a statement, an event, the news of a school or the role of a partner with a date after all its sources,
 * because none of the sources can have known it: « 3 avril 2022 » with a source of July 2020.
 * @param today the day of the build, as returned by `buildDay`; a future date is reported separately
 */
export function laterThanSourcesFaults(
  file: ContentFile,
  entries: Entries,
  today: number,
): Fault[] {
  if (file.collection === "partners")
    return rolesOf(file).flatMap((role) => factFaults(file, role, entries, today));
  const fact = PAST_FACTS[file.collection];
  if (!fact) return [];
  const told = String(fields(file)["what"]);
  const isTold = PAST.test(told) && !PLANNED.test(told);
  return factFaults(file, isTold ? { ...fact, isTold } : fact, entries, today);
}

/** Reports the president in `salle-de-presse.yaml` if the date (`asOf`) is after all sources. */
export const presidentDateFaults = (
  path: string,
  typed: TypedYaml,
  entries: Entries,
  today: number,
): Fault[] =>
  factFaults(
    { path, ...typed },
    { date: ["president", "asOf"], group: ["president"], name: "la présidence", notice: 0 },
    entries,
    today,
  );

function factFaults(
  file: TypedYaml & { readonly path: string },
  fact: PastFact,
  entries: Entries,
  today: number,
): Fault[] {
  const date = dateIn(valueAt(file.data, fact.date));
  const sources = valueAt(file.data, [...fact.group, "sources"]);
  const latest = latestOf(sources, entries);
  if (!date || !latest || sortKey(date) > today) return [];
  // If we have deduced the date of a source, it may be wrong by a year.
  const notice = fact.isTold && !latest.date.deduced ? 0 : fact.notice;
  if (sortKey(date) <= latest.end + notice * SORT_KEYS_PER_YEAR) return [];
  return [
    faultAt(file, fact.date, {
      fault: `${fact.name} serait d'après sa dernière source (${formatDate(date)} ; ${latest.id} est ${formatDateOf(latest.date)})`,
      remedy: "corrigez la date, ou ajoutez la source qui le dit.",
      // If the file of a source has a fault of its own, its date may be wrong.
      ...(fact.isTold
        ? { comparedFiles: asIds(sources).map((id) => `content/sources/${id}.yaml`) }
        : {}),
    }),
  ];
}
