import { formatDate } from "#lib/date-words.ts";
import { lastDay, MONTHS, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { dateIn } from "./dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

const MONTH = MONTHS.join("|");
/** A year, with its month and day if they stand before it. */
const DATE = new RegExp(`(?:(?:\\d{1,2}(?:er)? )?(?:${MONTH}) )?20\\d\\d(?!\\d)`, "giu");
/** A date or the beginning of one: « du 8 » of « du 8 au 19 mars 2027 ». */
const MENTION = new RegExp(`\\d+|(?<!\\p{L})(?:${MONTH})(?!\\p{L})`, "giu");
/** The date is a deadline, not the step's start: « avant le 1er mars 2027 ». */
const DEADLINE = /(?<!\p{L})(?:avant|jusqu|d['’]ici|au plus tard)/iu;
/** The step goes on after its date, maybe beside later ones: « à partir de mars 2027 ». */
const OPEN = /(?<!\p{L})(?:à partir|à compter|dès|depuis|après)(?!\p{L})/iu;

/** In years. A step more than a year before the start, such as a meeting, probably has a wrong year. */
const MAX_YEARS_BEFORE = 1;
/** In years. The longest course, with what follows it, takes less. */
const MAX_YEARS_AFTER = 3;
/** Added to a day such as 20270301 (`sortKey`), gives the same day of the next year. */
const YEAR = 10_000;

/** The dates in a step's `when`. `start` and `end` are absent if unsure (a date without a year may be in any year). */
interface Step {
  index: number;
  /** Its first and last date as typed. */
  typed: { first: string; last: string };
  start?: number;
  end?: number;
  isOpen: boolean;
}

function stepIn(step: unknown, index: number): Step | undefined {
  const when = String((step as { when?: unknown } | null)?.when).replace(/\s+/g, " ");
  const dates = [...when.matchAll(DATE)].flatMap(({ 0: words, index: from }) => {
    const date = dateIn(words);
    return date ? [{ words, from, date }] : [];
  });
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return undefined;
  const mentions = [...when.matchAll(MENTION)];
  const isStart = mentions[0]?.index === first.from && !DEADLINE.test(when);
  const isEnd = (mentions.at(-1)?.index ?? 0) < last.from + last.words.length;
  return {
    index,
    typed: { first: first.words, last: last.words },
    ...(isStart ? { start: sortKey(first.date) } : {}),
    ...(isEnd ? { end: lastDay(last.date) } : {}),
    isOpen: OPEN.test(when),
  };
}

/** Whether a step is so far from the start that one of their years is wrong. */
const isFar = ({ start, end }: Step, intake: KnownDate): boolean =>
  (end !== undefined && end + MAX_YEARS_BEFORE * YEAR <= sortKey(intake)) ||
  (start !== undefined && start > lastDay(intake) + MAX_YEARS_AFTER * YEAR);

/**
 * Whether a step is over before an earlier one begins. One that goes on from its date, such as advice all along the course, is
 * only compared with the first step.
 */
const isBefore = (step: Step, earlier: Step): boolean =>
  step.end !== undefined &&
  earlier.start !== undefined &&
  step.end < earlier.start &&
  (!step.isOpen || earlier.index === 0);

/** The time of a day such as 20270301, in milliseconds. Its month and day are 0 if unknown (`sortKey`). */
const timeOf = (day: number): number =>
  Date.UTC(
    Math.floor(day / YEAR),
    Math.max((Math.floor(day / 100) % 100) - 1, 0),
    Math.max(day % 100, 1),
  );

const distance = (a: number, b: number): number => Math.abs(timeOf(a) - timeOf(b));

/** Reports, in one fault, all steps that are far from the intake's start. */
function farFaults(file: ContentFile, far: readonly Step[], intake: KnownDate): Fault[] {
  const [first, ...more] = far;
  if (!first) return [];
  const dates = far.map(({ index, typed }) => `${String(index + 1)} : ${typed.first}`);
  return [
    faultAt(file, ["steps", first.index, "when"], {
      fault:
        more.length === 0
          ? `cette étape (${first.typed.first}) est bien loin de la rentrée (${formatDate(intake)})`
          : `ces étapes (${dates.join(" ; ")}) sont bien loin de la rentrée (${formatDate(intake)})`,
      remedy:
        more.length === 0
          ? "corrigez l'année de l'une des deux."
          : "corrigez leurs dates, ou celle de la rentrée.",
    }),
  ];
}

/** Reports the first step that is over before one above it begins. */
function orderFaults(file: ContentFile, steps: readonly Step[], intake: KnownDate): Fault[] {
  for (const step of steps) {
    const earlier = steps.find((other) => other.index < step.index && isBefore(step, other));
    if (!earlier) continue;
    // The one that is farther from the start is more likely to be wrong.
    const start = sortKey(intake);
    const isEarlierWrong = distance(step.end ?? 0, start) < distance(earlier.start ?? 0, start);
    return [
      faultAt(file, ["steps", (isEarlierWrong ? earlier : step).index, "when"], {
        fault: `l'étape ${String(step.index + 1)} (${step.typed.last}) serait avant l'étape ${String(earlier.index + 1)} (${earlier.typed.first})`,
        remedy: "corrigez l'une des deux dates, ou mettez les étapes dans leur ordre.",
      }),
    ];
  }
  return [];
}

/**
 * Reports steps of an intake that are far from its start, and a step that is before the one above it. For `starts: 1er mars
 * 2027`, « En mai 2072 » is refused, and so is « En avril 2027 » after « En mai 2027 »; « Le 1er février 2027 » is fine as the
 * first step: it may be a meeting.
 */
export function stepFaults(file: ContentFile): Fault[] {
  const { starts, steps: list } = fields(file);
  const intake = dateIn(starts);
  if (!intake || !Array.isArray(list)) return [];
  const steps = (list as unknown[]).flatMap((step, index) => stepIn(step, index) ?? []);
  const far = steps.filter((step) => isFar(step, intake));
  const near = steps.filter((step) => !far.includes(step));
  return [...farFaults(file, far, intake), ...orderFaults(file, near, intake)];
}
