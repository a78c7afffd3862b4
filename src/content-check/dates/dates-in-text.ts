import { formatDate } from "#lib/date-words.ts";
import { DATE_PATTERN, DAY_PATTERN, lastDay, sortKey } from "#lib/partial-dates.ts";
import { sourcesOfFile } from "#content-check/sources/cited.ts";
import { dateIn, dateOfSource, latestDay } from "./dates.ts";
import type { Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { linkedEntry } from "#content-check/links/linked-entry.ts";
import { textOf, walk, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** Collections whose texts describe events that their sources report. */
const EVENT_COLLECTIONS = new Set(["press", "schools", "partners", "programs"]);
/** A day or month with its year: « 3 mars 2026 », « mars 2026 ». */
const DATE = new RegExp(`(?<!\\d|\\d )${DATE_PATTERN}`, "giu");
/** A day such as 20260303, in words: « 3 mars 2026 ». */
const dayInWords = (day: number): string =>
  formatDate({
    known: true,
    from: { year: Math.floor(day / 10_000), month: Math.floor(day / 100) % 100, day: day % 100 },
    deduced: false,
  });

/** A day with its year: « 3 mars 2026 ». */
const DAY = new RegExp(`(?<!\\d)${DAY_PATTERN}`, "giu");

/**
 * Reports a text that gives the event's day only with a later year: « 3 mars 2026 » for `date: 3 mars 2025`. An earlier year is
 * accepted, because the event may be an anniversary.
 */
function eventYearFaults(file: ContentFile): Fault[] {
  const event = dateIn(fields(file)["date"]);
  if (event?.from.day === undefined || event.to) return [];
  const { title, summary } = fields(file);
  const words = [title, summary, file.body].join(" ").replace(/\s+/g, " ");
  const same = [...words.matchAll(DAY)].flatMap(([typed]) => {
    const date = dateIn(typed);
    const isDay = date?.from.day === event.from.day && date?.from.month === event.from.month;
    return date && isDay ? [{ typed, year: date.from.year }] : [];
  });
  const [other] = same;
  if (!other || same.some(({ year }) => year <= event.from.year)) return [];
  return [
    {
      file: file.path,
      line: file.lineOf(["date"]),
      field: "date",
      fault: `l'événement serait du ${formatDate(event)}, et le texte dit « ${other.typed} »`,
      remedy: "corrigez l'année de l'un ou de l'autre.",
    },
  ];
}

/**
 * Reports a summary that gives another day of the event's month, and not the day of the event: « 4 mars 2026 » for
 * `date: 3 mars 2026`.
 */
function leadDayFaults(file: ContentFile): Fault[] {
  const { date, summary } = fields(file);
  const event = dateIn(date);
  if (event?.from.day === undefined || event.to || typeof summary !== "string") return [];
  const ownDay = new RegExp(`(?<!\\d)0?${String(event.from.day)}(?:er)?(?!\\d)`, "u");
  if (ownDay.test(summary)) return [];
  const other = [...summary.replace(/\s+/g, " ").matchAll(DAY)].find(([typed]) => {
    const day = dateIn(typed)?.from;
    return day?.month === event.from.month && day?.year === event.from.year;
  });
  if (!other) return [];
  return [
    {
      file: file.path,
      line: file.lineOf(["summary"]),
      field: "summary",
      fault: `le résumé dit « ${other[0]} », et « date » ${formatDate(event)}`,
      remedy:
        "corrigez l'un des deux ; si ce sont deux événements, dites aussi le jour de celui que nomme « event ».",
    },
  ];
}

/** Words of a sentence about something that was still planned when its source appeared: « prévue pour », « devait ouvrir ». */
export const PLANNED =
  /(?<!\p{L})(?:prév(?:u|oi|oy)|programm|annonc|attend|devai|doi(?:t|ven)|envisag|espér|fix(?:é|ai)|objectif|reporté|jusqu|d['’]ici|ser(?:a|ont)(?!\p{L})|ouvrir(?:a|ont)(?!\p{L})|aur(?:a|ont)(?!\p{L}))/iu;
/** The words before the end of a period: « du 10 janvier au » before « 28 avril ». */
export const END_OF_PERIOD =
  /(?<!\p{L})(?:du (?:\p{L}+ )?\d|de |d['’]|entre )[^.;:]*(?<!\p{L})(?:au|à|et) (?:\p{L}+ )?$/iu;

/** Whether a block links to a page of `press/`, which has the sources of what it tells. */
const linksToPress = (block: TreeNode, entries: Entries): boolean =>
  walk(block).some(
    ({ type, url }) => type === "link" && linkedEntry(url ?? "", entries)?.collection === "press",
  );

/**
 * Reports a past date in a page's text that is later than all the page's sources, because none of them can support it: « Le 3
 * mars 2026, elle a fermé » with a source of 2025. « L'ouverture était prévue en mars 2026 » is fine, and so are a date beside a
 * link to a page of `press/`, and a date after the day when the page was last checked. A page that does not give that day may
 * have been written before the date, so the fault is then a notice.
 */
export function afterSourcesFaults(text: PageText, entries: Entries, today: number): Fault[] {
  const { file, tree, lineOf } = text;
  if (!EVENT_COLLECTIONS.has(file.collection) || fields(file)["ours"] !== undefined) return [];
  const dates = sourcesOfFile(file, text, entries).map((id) => dateOfSource(id, entries));
  if (dates.length === 0 || dates.includes(undefined)) return [];
  const last = Math.max(...dates.map((date) => (date ? lastDay(date) : 0)));
  const checked = dateIn(fields(file)["checked"]);
  const until = Math.min(latestDay(today), checked ? lastDay(checked) : Infinity);
  for (const block of tree.children ?? [])
    for (const { 0: typed, index, input } of textOf(block).matchAll(DATE)) {
      const date = dateIn(typed);
      if (!date || sortKey(date) <= last || lastDay(date) > until) continue;
      const before =
        input
          .slice(0, index)
          .split(/[.!?…]\s+/)
          .at(-1) ?? "";
      if (PLANNED.test(before) || END_OF_PERIOD.test(before)) continue;
      if (linksToPress(block, entries)) continue;
      return [
        {
          file: file.path,
          line: lineOf(block),
          fault: `« ${typed} » est après la dernière source de la page (${dayInWords(last)})`,
          remedy:
            'ajoutez la source qui le dit, <Source id="…" /> après la phrase, ou corrigez la date ; si la source l\'annonçait, écrivez « prévu ».',
          ...(checked ? {} : { isNotice: true as const }),
        },
      ];
    }
  return [];
}

/**
 * Reports a press page that gives its event a later year than `date`, or whose summary gives another day of the month.
 */
export const eventDayFaults = (file: ContentFile): Fault[] =>
  file.collection === "press" ? [...eventYearFaults(file), ...leadDayFaults(file)] : [];
