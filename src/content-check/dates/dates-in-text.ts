import { formatDate } from "#lib/date-words.ts";
import { DATE_PATTERN, DAY_PATTERN, lastDay, sortKey } from "#lib/partial-dates.ts";
import { sourcesOfFile } from "#content-check/sources/cited.ts";
import { dateIn, latestDay } from "./dates.ts";
import type { Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { textOf, type PageText } from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** Collections whose texts describe events that their sources report. */
const OF_EVENTS = new Set(["press", "schools", "partners", "programs"]);
const SINCE_IN_TEXT = new RegExp(`(?<!\\d|\\d )${DATE_PATTERN}`, "giu");
const formatLast = (day: number): string =>
  formatDate({
    known: true,
    from: { year: Math.floor(day / 10_000), month: Math.floor(day / 100) % 100, day: day % 100 },
    deduced: false,
  });

const IN_TEXT = new RegExp(`(?<!\\d)${DAY_PATTERN}`, "giu");

/** Compares the year of the event with the page's text: reports a text that gives another year and never this one. */
function eventYearFaults(file: ContentFile): Fault[] {
  const event = dateIn(fields(file)["date"]);
  if (event?.from.day === undefined || event.to) return [];
  const { title, summary } = fields(file);
  const words = [title, summary, file.body].join(" ").replace(/[\s\u00a0\u202f]+/g, " ");
  const same = [...words.matchAll(IN_TEXT)].flatMap(([typed]) => {
    const date = dateIn(typed);
    const isDay = date?.from.day === event.from.day && date?.from.month === event.from.month;
    return date && isDay ? [{ typed, year: date.from.year }] : [];
  });
  const [other] = same;
  if (!other || same.some(({ year }) => year === event.from.year)) return [];
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

/** Reports a summary that gives another day of the event's month and never the event's day. */
function leadDayFaults(file: ContentFile): Fault[] {
  const { date, summary } = fields(file);
  const event = dateIn(date);
  if (event?.from.day === undefined || event.to || typeof summary !== "string") return [];
  const isOfEvent = new RegExp(`(?<!\\d)0?${String(event.from.day)}(?:er)?(?!\\d)`, "u");
  if (isOfEvent.test(summary)) return [];
  const other = [...summary.replace(/[\s\u00a0\u202f]+/g, " ").matchAll(IN_TEXT)].find(
    ([typed]) => {
      const day = dateIn(typed)?.from;
      return day?.month === event.from.month && day?.year === event.from.year;
    },
  );
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

/** Words of a sentence about what was still to come when its source appeared. */
const PLANNED =
  /(?<!\p{L})(?:prév(?:u|oi|oy)|programm|annonc|attend|devai|doi(?:t|ven)|reporté|jusqu|d['’]ici|ser(?:a|ont)(?!\p{L})|ouvrir(?:a|ont)(?!\p{L})|aur(?:a|ont)(?!\p{L}))/iu;
/** Before the end of a period: « du 10 janvier au 28 avril ». */
const END_OF_PERIOD =
  /(?<!\p{L})(?:du (?:\p{L}+ )?\d|de |d['’]|entre )[^.;:]*(?<!\p{L})(?:au|à|et) (?:\p{L}+ )?$/iu;

/**
 * Reports a past date in a page's text that is later than all the page's sources: none of them can support it. A date that the
 * text calls planned is accepted, and so is one after the day when the page was last checked. On a page that does not give that
 * day, the date may have been in the future when it was written, so the report does not stop the build.
 */
export function afterSourcesFaults(text: PageText, entries: Entries, today: number): Fault[] {
  const { file, tree, lineOf } = text;
  if (!OF_EVENTS.has(file.collection) || fields(file)["ours"] !== undefined) return [];
  const dates = sourcesOfFile(file, text, entries).map((id) => {
    const source = entries.find("sources", id);
    return source && dateIn(fields(source)["date"]);
  });
  if (dates.length === 0 || dates.includes(undefined)) return [];
  const last = Math.max(...dates.map((date) => (date ? lastDay(date) : 0)));
  const checked = dateIn(fields(file)["checked"]);
  const until = Math.min(latestDay(today), checked ? lastDay(checked) : Infinity);
  for (const block of tree.children ?? [])
    for (const { 0: typed, index, input } of textOf(block).matchAll(SINCE_IN_TEXT)) {
      const date = dateIn(typed);
      if (!date || sortKey(date) <= last || lastDay(date) > until) continue;
      const before =
        input
          .slice(0, index)
          .split(/[.!?…]\s+/)
          .at(-1) ?? "";
      if (PLANNED.test(before) || END_OF_PERIOD.test(before)) continue;
      return [
        {
          file: file.path,
          line: lineOf(block),
          fault: `« ${typed} » est après la dernière source de la page (${formatLast(last)})`,
          remedy:
            'ajoutez la source qui le dit, <Source id="…" /> après la phrase, ou corrigez la date ; si la source l\'annonçait, écrivez « prévu ».',
          ...(checked ? {} : { passing: true as const }),
        },
      ];
    }
  return [];
}

/** Checks the date of a press page's event against its text. */
export const eventDayFaults = (file: ContentFile): Fault[] =>
  file.collection === "press" ? [...eventYearFaults(file), ...leadDayFaults(file)] : [];
