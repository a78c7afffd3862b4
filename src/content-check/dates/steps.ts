import { formatDate } from "#lib/date-words.ts";
import { lastDay, MONTHS, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { dateIn } from "./dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

const MONTH = MONTHS.join("|");
/** A year, with its month and day if they stand before it. */
const DATE = new RegExp(`(?:(?:\\d{1,2}(?:er)? )?(?:${MONTH}) )?20\\d\\d(?!\\d)`, "giu");
/** A number or a month, so any part of a date: « 8 », « 19 », « mars » and « 2027 » in « du 8 au 19 mars 2027 ». */
const MENTION = new RegExp(`\\d+|(?<!\\p{L})(?:${MONTH})(?!\\p{L})`, "giu");
/** Words that make the date a deadline, not the step's start: « avant le 1er mars 2027 ». */
const DEADLINE = /(?<!\p{L})(?:avant|jusqu|d['’]ici|au plus tard)/iu;
/** Words of a step that goes on after its date, and may overlap with later steps: « à partir de mars 2027 ». */
const OPEN = /(?<!\p{L})(?:à partir|à compter|dès|depuis|après)(?!\p{L})/iu;

/** Words of a step in which the course has begun: « Tu commences au LABO », « Tu apprends l'électricité ». */
const LESSONS =
  /(?<!\p{L})(?:tu (?:y |t['’]y )?(?:commences|apprends|reprends|révises|entres|rentres|montes|câbles|poses|partages)|tu (?:te |t['’]y )formes|premiers? (?:cours|jour)|la (?:formation|rentrée) (?:commence|débute)|les cours (?:commencent|débutent))(?!\p{L})/iu;
/** Words of a step that may come before the course: « réunion d'information », « une visite », « les tests ». */
const BEFOREHAND =
  /(?<!\p{L})(?:réunion|visit|rencontr|inform|inscri|candidat|dossier|entretien|tests?(?!\p{L})|sélection|choisi|essa[iy]|découv|immersion|portes ouvertes|rendez-vous|remise à niveau|avant la (?:rentrée|formation))/iu;

/** In years. A step such as a meeting may be before the intake; if it is a year or more before, its year is probably wrong. */
const MAX_YEARS_BEFORE = 1;
/** In years. The longest course and the steps that follow it take less. */
const MAX_YEARS_AFTER = 3;
/** One year in the number of a day (`sortKey`): 20270301 + 10000 is 20280301. */
const YEAR = 10_000;

/**
 * The dates in a step's `when`. `start` or `end` is absent if its year is unknown: « du 8 mars au 19 avril 2027 » has no
 * `start`. A deadline (« avant le 1er mars 2027 ») has no `start` either.
 */
interface Step {
  index: number;
  /** The first and last date of the step, as typed. */
  typed: { first: string; last: string };
  start?: number;
  end?: number;
  isOpen: boolean;
  /** The last day on which the step may begin: 31 March for « En mars 2027 ». Without a `start`, the same as `end`. */
  latest?: number;
  /** Whether the course has begun in this step. */
  isLesson: boolean;
}

function stepIn(step: unknown, index: number): Step | undefined {
  const { title, what, when: typed } = (step ?? {}) as Record<string, unknown>;
  const when = String(typed).replace(/\s+/g, " ");
  const words = [title, what, when].join(" ");
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
    ...(isStart || isEnd ? { latest: lastDay((isStart ? first : last).date) } : {}),
    isLesson: LESSONS.test(words) && !BEFOREHAND.test(words),
  };
}

/** Whether a step is so far from the intake that the year of the step or of the intake must be wrong. */
const isFar = ({ start, end }: Step, intake: KnownDate): boolean =>
  (end !== undefined && end + MAX_YEARS_BEFORE * YEAR <= sortKey(intake)) ||
  (start !== undefined && start > lastDay(intake) + MAX_YEARS_AFTER * YEAR);

/**
 * Whether a step ends before a step above it begins. A step that goes on after its date (« à partir de mars ») may be advice for
 * the whole course, so it is only compared with the first step. If it is a lesson, it is compared with every step above it.
 */
const isBefore = (step: Step, earlier: Step): boolean =>
  step.end !== undefined &&
  earlier.start !== undefined &&
  step.end < earlier.start &&
  (!step.isOpen || step.isLesson || earlier.index === 0);

/** The time of a day such as 20270301, in milliseconds. Its month and day are 0 if unknown (`sortKey`). */
const timeOf = (day: number): number =>
  Date.UTC(
    Math.floor(day / YEAR),
    Math.max((Math.floor(day / 100) % 100) - 1, 0),
    Math.max(day % 100, 1),
  );

const distance = (a: number, b: number): number => Math.abs(timeOf(a) - timeOf(b));

/** Reports, in one fault, all steps that are too far from the intake's start. */
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

/** Reports the first step that ends before a step above it begins. */
function orderFaults(file: ContentFile, steps: readonly Step[], intake: KnownDate): Fault[] {
  for (const step of steps) {
    const earlier = steps.find((other) => other.index < step.index && isBefore(step, other));
    if (!earlier) continue;
    // Of the two steps, the one farther from the intake's start is more likely to be wrong.
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

/** Reports the first step that says that the course has begun, but whose date is before the intake's start. */
function earlyFaults(file: ContentFile, steps: readonly Step[], intake: KnownDate): Fault[] {
  const early = steps.find(
    ({ isLesson, latest }) => isLesson && latest !== undefined && latest < sortKey(intake),
  );
  if (!early || intake.qualifier) return [];
  return [
    faultAt(file, ["steps", early.index, "when"], {
      fault: `la formation commencerait à cette étape (${early.typed.first}), avant la rentrée (${formatDate(intake)})`,
      remedy:
        "corrigez l'une des deux dates ; seule une réunion, une visite, un test ou une candidature peut venir avant.",
    }),
  ];
}

/**
 * Reports steps of an intake that are too far from its start, a step that is before a step above it, and lessons before the
 * start. For `starts: 1er mars 2027`, « En mai 2072 » is refused, and « En avril 2027 » is refused after « En mai 2027 ». « Le
 * 1er février 2027 » is fine as the first step, which may be a meeting, but is refused if the step says that the course has
 * begun.
 */
export function stepFaults(file: ContentFile): Fault[] {
  const { starts, steps: list } = fields(file);
  const intake = dateIn(starts);
  if (!intake || !Array.isArray(list)) return [];
  const steps = (list as unknown[]).flatMap((step, index) => stepIn(step, index) ?? []);
  const far = steps.filter((step) => isFar(step, intake));
  const near = steps.filter((step) => !far.includes(step));
  const disordered = orderFaults(file, near, intake);
  return [
    ...farFaults(file, far, intake),
    // A step in the wrong order is usually before the intake's start too, and would be reported twice.
    ...(disordered.length > 0 ? disordered : earlyFaults(file, near, intake)),
  ];
}
