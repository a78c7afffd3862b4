import { formatDate } from "#lib/date-words.ts";
import {
  lastDay,
  parsePartialDate,
  PartialDateError,
  sortKey,
  type KnownDate,
} from "#lib/partial-dates.ts";
import { formatPath, type Fault } from "#content-check/faults.ts";
import { fields, isDraft, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { cachedByText } from "#content-check/caches.ts";

/** A file with its parsed front matter. */
interface DatedFile extends TypedYaml {
  path: string;
}

const parsedDate = cachedByText((text: string): KnownDate | undefined => {
  try {
    const date = parsePartialDate(text);
    return date.known ? date : undefined;
  } catch (error) {
    if (error instanceof PartialDateError) return undefined;
    throw error;
  }
});

/** The date in a field; `undefined` if it is absent, unknown or unreadable. An unreadable date is reported by the schema. */
export const dateIn = (value: unknown): KnownDate | undefined =>
  typeof value === "string" || typeof value === "number" ? parsedDate(String(value)) : undefined;

/** The date of a source, by its name; `undefined` if there is no such source, or no known date. */
export function dateOfSource(id: string, entries: Entries): KnownDate | undefined {
  const source = entries.find("sources", id);
  return source && dateIn(fields(source)["date"]);
}

/** Fields about the past: nothing can have been read, said, counted or checked in the future. */
const PAST = new Set(["asOf", "checked", "confirmed", "published", "since", "on"]);
/** Files whose field `date` is about the past. */
const DATED_IN_PAST = /^content\/(?:sources|statements|milestones)\//;
/** Fields that may hold a future day in a page that waits for its day of publication. */
const AROUND_PUBLICATION = new Set(["published", "checked", "on"]);

/** Fields that may be about the future. */
const ANNOUNCED = /^content\/(?:press\/.* date|cohorts\/.* starts|schools\/.* opened › value)$/;
/** In years. Nothing is announced longer in advance. */
const MAX_YEARS_AHEAD = 5;

/** The year of our first school. */
export const FIRST_YEAR = 2017;

/** Collections whose entries have a date, and say what was true on that date: their texts stay right as time passes. */
export const DATED_BY_ITSELF = new Set<ContentFile["collection"]>([
  "press",
  "cohorts",
  "statements",
  "figures",
  "milestones",
]);

/**
 * Date fields, each with its earliest possible year, and the reason in French; an earlier year is a typo. Milestones are not
 * listed, because they may be about what others did before we existed: `tooEarly` has their rule.
 */
const EARLIEST: readonly [RegExp, number, string][] = [
  [
    /^content\/(?:schools\/.* (?:opened › value|state › asOf)|cohorts\/.* starts|press\/.* date)$/,
    FIRST_YEAR,
    `nous avons ouvert notre première école en ${String(FIRST_YEAR)}`,
  ],
  [/^content\/press\/.* (?:published|checked|embargo)$/, 2026, "ce site est né en 2026"],
  [
    /^content\/(?:partners\/.* since|statements\/.* date)$/,
    2014,
    "notre histoire commence en 2014",
  ],
  [/^content\/press\/.* on$/, 2020, "personne n'a pu lire ce texte alors"],
  [/^content\/figures\/.* asOf$/, 2000, "un chiffre si vieux ne dit plus rien d'aujourd'hui"],
];
/** A milestone about something that we did ourselves: « Nous ouvrons… », « Notre école… ». */
const OUR_OWN_EVENT = /^(?:nous|notre (?!futur))|(?<!\p{L})nous avons(?!\p{L})/iu;

/** Says why a date is too early for its field; `undefined` if it is not. */
function tooEarly(file: DatedFile, path: PropertyKey[], { from: { year } }: KnownDate) {
  const place = `${file.path} ${formatPath(path)}`;
  const { what } = (file.data ?? {}) as { what?: unknown };
  if (/^content\/milestones\/.* date$/.test(place))
    return year < FIRST_YEAR && OUR_OWN_EVENT.test(String(what)) ? EARLIEST[0]?.[2] : undefined;
  return EARLIEST.find(([field, first]) => year < first && field.test(place))?.[2];
}

/**
 * The day on which this rule was written. No build happens earlier: a clock that shows an earlier day is wrong, and would put
 * dates of the content in the future.
 */
const EARLIEST_BUILD = 20_261_129;

/** The last day that counts as past, in the format of `buildDay`. */
export const latestDay = (today: number): number => Math.max(today, EARLIEST_BUILD);

/** The values in the front matter that are neither lists nor groups of fields, each with its path. */
function* valuesOf(value: unknown, path: PropertyKey[]): Generator<[PropertyKey[], unknown]> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* valuesOf(item, [...path, index]);
  else if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) yield* valuesOf(inner, [...path, key]);
  else yield [path, value];
}

/**
 * Reports impossible dates: before we existed (`opened` in 2007), a past event in the future (`checked` next year), or an
 * announcement too far ahead (`starts` in 2072).
 * @param today the day of the build, as returned by `buildDay`
 * @param waits whether the file waits for its day of publication
 */
export function dateFaults(file: DatedFile, today: number, waits = false): Fault[] {
  const latest = latestDay(today);
  return [...valuesOf(file.data, [])].flatMap(([path, value]): Fault[] => {
    const key = String(path.at(-1));
    const isPast = PAST.has(key) || (key === "date" && DATED_IN_PAST.test(file.path));
    const isAnnounced = !isPast && ANNOUNCED.test(`${file.path} ${formatPath(path)}`);
    const date = isPast || isAnnounced || key === "date" ? dateIn(value) : undefined;
    if (!date) return [];
    const at = { file: file.path, line: file.lineOf(path), field: formatPath(path) };
    const early = tooEarly(file, path, date);
    if (early !== undefined)
      return [
        {
          ...at,
          fault: `« ${formatDate(date)} » est trop tôt : ${early}`,
          remedy: "corrigez l'année.",
        },
      ];
    if (isPast && !(waits && AROUND_PUBLICATION.has(key)) && sortKey(date) > latest)
      return [
        {
          ...at,
          fault: `« ${formatDate(date)} » est encore à venir, et ce champ dit ce qui a déjà eu lieu`,
          remedy: `corrigez l'année, le mois ou le jour${key === "published" || /^content\/press\//.test(file.path) ? " ; une page qui attend son jour le dit par « embargo »" : ""}.`,
        },
      ];
    if (isAnnounced && sortKey(date) > latest + MAX_YEARS_AHEAD * 10_000)
      return [
        {
          ...at,
          fault: `« ${formatDate(date)} » est dans plus de ${String(MAX_YEARS_AHEAD)} ans`,
          remedy: "corrigez l'année.",
        },
      ];
    return [];
  });
}

/** Reports a press page published before its event, or before the article that it is based on. */
function publicationFaults(file: ContentFile, entries: Entries, latest: number): Fault[] {
  const { ours, date, published, article: name } = fields(file);
  const out = dateIn(published);
  if (ours !== undefined || !out) return [];
  const at = { file: file.path, line: file.lineOf(["published"]), field: "published" };
  const event = dateIn(date);
  if (event && sortKey(event) > lastDay(out))
    return [
      {
        ...at,
        fault: `la page aurait paru (${formatDate(out)}) avant l'événement qu'elle raconte (${formatDate(event)})`,
        remedy:
          "corrigez l'une des deux dates ; si nous annonçons nous-mêmes ce qui vient, remplissez « ours ».",
      },
    ];
  const articleDate = dateOfSource(String(name), entries);
  // A source dated in the future is reported in the source itself.
  return articleDate && sortKey(articleDate) > lastDay(out) && sortKey(articleDate) <= latest
    ? [
        {
          ...at,
          fault: `la page aurait paru (${formatDate(out)}) avant l'article qu'elle raconte (${String(name)}, ${formatDate(articleDate)})`,
          remedy: `corrigez cette date, ou celle de content/sources/${String(name)}.yaml.`,
        },
      ]
    : [];
}

/** Reports a contact confirmed before it was published. */
export function confirmedFaults(path: string, { data, lineOf }: TypedYaml): Fault[] {
  const { contact } = (data ?? {}) as { contact?: Record<string, unknown> | null };
  const [published, confirmed] = [dateIn(contact?.["published"]), dateIn(contact?.["confirmed"])];
  if (!published || !confirmed || lastDay(confirmed) >= sortKey(published)) return [];
  return [
    {
      file: path,
      line: lineOf(["contact", "confirmed"]),
      field: "contact › confirmed",
      fault: `le contact serait confirmé (${formatDate(confirmed)}) avant d'avoir été publié (${formatDate(published)})`,
      remedy: "corrigez l'une des deux dates.",
    },
  ];
}

/** Reports impossible dates in the fields of an entry, and a press page published too early. */
export const entryDateFaults = (file: ContentFile, entries: Entries, today: number): Fault[] => [
  // Another rule reports an embargo that cannot be read.
  ...dateFaults(file, today, isDraft(file) || "embargo" in fields(file)),
  ...(file.collection === "press" ? publicationFaults(file, entries, latestDay(today)) : []),
];
