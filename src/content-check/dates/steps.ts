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
/** The date is where the step ends, or where something else begins. */
const NO_START = /(?<!\p{L})(?:avant|jusqu|d['’]ici|au plus tard)/iu;
/** The step goes on after its date, maybe beside later ones. */
const OPEN = /(?<!\p{L})(?:à partir|à compter|dès|depuis|après)(?!\p{L})/iu;

/** In years. A step longer before the start is of another intake; the longest course and what follows it take less than three. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 3;

/** A step's `when`, as far as its words are sure: a date without its year may be of any. */
interface Step {
  index: number;
  /** Its first and last date as typed. */
  typed: { first: string; last: string };
  start?: number;
  end?: number;
  isOpen: boolean;
}

function stepIn(step: unknown, index: number): Step | undefined {
  const when = String((step as { when?: unknown } | null)?.when).replace(/[\s\u00a0\u202f]+/g, " ");
  const dates = [...when.matchAll(DATE)].flatMap(({ 0: words, index: from }) => {
    const date = dateIn(words);
    return date ? [{ words, from, date }] : [];
  });
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return undefined;
  const mentions = [...when.matchAll(MENTION)];
  const isFirst = mentions[0]?.index === first.from && !NO_START.test(when);
  const isLast = (mentions.at(-1)?.index ?? 0) < last.from + last.words.length;
  return {
    index,
    typed: { first: first.words, last: last.words },
    ...(isFirst ? { start: sortKey(first.date) } : {}),
    ...(isLast ? { end: lastDay(last.date) } : {}),
    isOpen: OPEN.test(when),
  };
}

/** A step that a year's slip has taken far from the start. One that is before it may well be a meeting, or a visit. */
const isFar = ({ start, end }: Step, intake: KnownDate): boolean =>
  (end !== undefined && end + YEARS_BEFORE * 10_000 <= sortKey(intake)) ||
  (start !== undefined && start > lastDay(intake) + YEARS_AFTER * 10_000);

/**
 * Whether a step is over before an earlier one begins. One that goes on from its date, such as advice all along the course, is
 * only compared with the first step.
 */
const isBefore = (step: Step, earlier: Step): boolean =>
  step.end !== undefined &&
  earlier.start !== undefined &&
  step.end < earlier.start &&
  (!step.isOpen || earlier.index === 0);

/** Reports, once for an intake, a step that is far from its start, or before the step above it. */
export function stepFaults(file: ContentFile): Fault[] {
  const { starts, steps: list } = fields(file);
  const intake = dateIn(starts);
  if (!intake || !Array.isArray(list)) return [];
  const steps = (list as unknown[]).flatMap((step, index) => stepIn(step, index) ?? []);
  const far = steps.find((step) => isFar(step, intake));
  if (far)
    return [
      faultAt(file, ["steps", far.index, "when"], {
        fault: `cette étape (${far.typed.first}) est bien loin de la rentrée (${formatDate(intake)})`,
        remedy: "corrigez l'année de l'une des deux.",
      }),
    ];
  for (const step of steps) {
    const earlier = steps.find((other) => other.index < step.index && isBefore(step, other));
    if (!earlier) continue;
    // The one that is farther from the start is more likely to be wrong.
    const [here, there] = [step.end ?? 0, earlier.start ?? 0].map((day) =>
      Math.abs(day - sortKey(intake)),
    );
    const wrong = (here ?? 0) < (there ?? 0) ? earlier : step;
    return [
      faultAt(file, ["steps", wrong.index, "when"], {
        fault: `l'étape ${String(step.index + 1)} (${step.typed.last}) serait avant l'étape ${String(earlier.index + 1)} (${earlier.typed.first})`,
        remedy: "corrigez l'une des deux dates, ou mettez les étapes dans leur ordre.",
      }),
    ];
  }
  return [];
}
