import { formatDate } from "#lib/date-words.ts";
import { MONTHS, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { isAboutEvent, type IsAbout } from "./about-event.ts";
import { dateIn } from "./dates.ts";
import { eventDayFaults } from "./dates-in-text.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import { saysOnlyOpened } from "#content-check/schools/other-school.ts";

/** A day in a text, with or without its year: « 6 janvier », « 6 janvier 2026 ». */
const DAY = new RegExp(`(?<!\\d)\\d{1,2}(?:er)? (?:${MONTHS.join("|")})(?: \\d{4})?(?!\\d)`, "giu");
/** Two days of one month: « du 8 au 19 avril 2027 ». */
const SPAN = new RegExp(
  `(?<!\\d)(\\d{1,2}(?:er)?) (au|et) (\\d{1,2}(?:er)?) ((?:${MONTHS.join("|")})(?: \\d{4})?)`,
  "giu",
);
/** Words of a sentence that mentions another day on purpose: « avant le 16 octobre », « un an plus tôt ». */
const BESIDE =
  /(?<!\p{L})(?:plus t(?:ôt|ard)|après|avant|auparavant|jusqu|d['’]ici|il y a|anniversaire|jour pour jour|prév|annonc|devai|report|repouss|initial|d['’]abord)/iu;
/** Words that show that a day in a sentence is that of a school's opening: « a ouvert », « depuis ». */
const ABOUT_OPENING =
  /(?<!\p{L})(?:ouvert|née?(?!\p{L})|commenc|démarr|depuis|premi|accueilli|entrés)/iu;
/** A text that may give the day of its entry. */
interface DatedText {
  file: ContentFile;
  /** The field that holds the day. */
  dayField: PropertyKey[];
  day: KnownDate | undefined;
  text: string;
}

/**
 * Fields that hold days. A day in a text is no typo if another entry, or another field of the same entry, has that day in one of
 * these fields: the text may be about that.
 */
const DAY_FIELDS = new Set([
  "date",
  "starts",
  "value",
  "asOf",
  "published",
  "checked",
  "since",
  "on",
]);

/** The days in all other entries, and in the other fields of this entry. */
const otherDays = ({ file, dayField }: DatedText, files: readonly ContentFile[]): Set<number> =>
  new Set(
    files.flatMap((other) =>
      headTexts(other).flatMap(({ text, path }) => {
        const isOwn = other === file && path.join() === dayField.join();
        const date = isOwn || !DAY_FIELDS.has(String(path.at(-1))) ? undefined : dateIn(text);
        return date?.from.day === undefined ? [] : [sortKey(date)];
      }),
    ),
  );

/**
 * Finds a day in the text that differs from the entry's day in exactly one part (day, month or year), so one of the two is
 * probably a typo. With `isAbout`, only sentences for which it returns true are considered; without it, only days whose day of
 * the month is right. Returns nothing if the text also gives the entry's day, if the sentence mentions the other day on purpose
 * (`BESIDE`), or if another field or entry has that day.
 */
function slippedDay(
  dated: DatedText,
  files: readonly ContentFile[],
  isAbout?: IsAbout,
): { typed: string; sentence: string } | undefined {
  const { day: own, text } = dated;
  if (own?.from.day === undefined || own.to || own.qualifier) return undefined;
  const { day, month, year } = own.from;
  // A heading counts as a sentence.
  const whole = text
    .replace(/^#.*$/gmu, "$&.")
    .replace(/\s+/g, " ")
    .replace(SPAN, "$1 $4 $2 $3 $4");
  const mentions = sentencesOf(whole).flatMap((sentence, index, all) =>
    [...sentence.matchAll(DAY)].flatMap(([typed]) => {
      const hasYear = /\d{4}$/.test(typed);
      const date = dateIn(hasYear ? typed : `${typed} ${String(year)}`);
      // A day without a year belongs to the year that its sentence gives, if any.
      const years = hasYear ? [] : (sentence.match(/20\d\d/g) ?? []);
      return date && years.every((each) => each === String(year))
        ? [{ typed, sentence, before: all[index - 1] ?? "", date }]
        : [];
    }),
  );
  if (mentions.some(({ date }) => sortKey(date) === sortKey(own))) return undefined;
  const slips = mentions.filter(({ date: { from }, sentence, before }) => {
    const differ = [from.day !== day, from.month !== month, from.year !== year];
    if (differ.filter(Boolean).length !== 1 || BESIDE.test(sentence)) return false;
    return isAbout ? isAbout(sentence, before) : from.day === day;
  });
  if (slips.length === 0) return undefined;
  const known = otherDays(dated, files);
  return slips.find(({ date }) => !known.has(sortKey(date)));
}

/** The line of the file on which the body first has these words. */
const lineOf = (file: ContentFile, words: string): number =>
  file.bodyLine +
  Math.max(
    0,
    file.body.split("\n").findIndex((line) => line.includes(words)),
  );

function faultOf({ file, dayField, day }: DatedText, typed: string, path?: PropertyKey[]): Fault {
  const wrong = {
    fault: `le texte dit « ${typed} », et « ${dayField.join(" › ")} » ${day ? formatDate(day) : ""}`,
    remedy: "corrigez l'un des deux ; si ce sont deux jours, dites-les tous deux dans le texte.",
  };
  return path
    ? faultAt(file, path, wrong)
    : { file: file.path, line: lineOf(file, typed), ...wrong };
}

/**
 * The field with an entry's day, and the texts that may mention that day; each text has the path of its field, the body has
 * none.
 */
function textsWithDay(
  file: ContentFile,
): { dayField: PropertyKey[]; texts: [string, PropertyKey[]?][] } | undefined {
  const { title, summary, what, steps } = fields(file);
  const joined = (...list: unknown[]) => list.filter((each) => typeof each === "string").join(". ");
  switch (file.collection) {
    case "press":
      return { dayField: ["date"], texts: [[joined(title, summary), ["summary"]], [file.body]] };
    case "milestones":
      return { dayField: ["date"], texts: [[joined(what), ["what"]]] };
    case "schools":
      return {
        dayField: ["opened", "value"],
        texts: [[joined(summary), ["summary"]], [file.body]],
      };
    case "cohorts": {
      const [first] = Array.isArray(steps) ? (steps as unknown[]) : [];
      const { when } = (first ?? {}) as { when?: unknown };
      // A first step with a single day may be a meeting before the intake: « Le 1er février 2027 » for `starts: 1er mars 2027`.
      if (/^le /iu.test(String(when))) return undefined;
      return { dayField: ["starts"], texts: [[joined(when), ["steps", 0, "when"]]] };
    }
    default:
      return undefined;
  }
}

/**
 * Reports, once for an entry, a text that gives the entry's day with a typo: with `date: 6 février 2026`, « le 6 janvier 2026 »
 * is refused, « inscriptions avant le 6 janvier 2026 » is fine. Returns nothing if `eventDayFaults` reports the entry.
 */
export function slippedDayFaults(file: ContentFile, files: readonly ContentFile[]): Fault[] {
  const { dayField, texts = [] } = textsWithDay(file) ?? {};
  if (!dayField || eventDayFaults(file).length > 0) return [];
  const value = dayField.reduce<unknown>(
    (part, step) => (part as Record<PropertyKey, unknown> | null | undefined)?.[step],
    file.data,
  );
  const isSchool = file.collection === "schools";
  const readings = isSchool
    ? [(sentence: string) => ABOUT_OPENING.test(sentence)]
    : [undefined, isAboutEvent(file)];
  for (const [text, path] of texts) {
    const dated = { file, dayField, day: dateIn(value), text };
    const slip = readings.map((each) => slippedDay(dated, files, each)).find(Boolean);
    if (!slip) continue;
    const fault = faultOf(dated, slip.typed, path);
    // If the sentence is about more than the school's opening, its day may be that of the first lessons. So the fault is a notice.
    return [isSchool && !saysOnlyOpened(slip.sentence) ? { ...fault, isNotice: true } : fault];
  }
  return [];
}
