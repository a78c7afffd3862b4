import { formatDate } from "#lib/date-words.ts";
import { MONTHS, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { plainLetters } from "#lib/plain-id.ts";
import { sentencesOf } from "#lib/readability.ts";
import { dateIn } from "./dates.ts";
import { eventDayFaults } from "./dates-in-text.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { headTexts } from "#content-check/reading/prose.ts";

/** A day in a text, with or without its year. */
const DAY = new RegExp(`(?<!\\d)\\d{1,2}(?:er)? (?:${MONTHS.join("|")})(?: \\d{4})?(?!\\d)`, "giu");
/** Two days of one month: « du 8 au 19 avril 2027 ». */
const SPAN = new RegExp(
  `(?<!\\d)(\\d{1,2}(?:er)?) (au|et) (\\d{1,2}(?:er)?) ((?:${MONTHS.join("|")})(?: \\d{4})?)`,
  "giu",
);
/** Words of a sentence that sets another day beside the entry's on purpose: « avant le 16 octobre », « un an plus tôt ». */
const BESIDE =
  /(?<!\p{L})(?:plus t(?:ôt|ard)|après|avant|auparavant|jusqu|d['’]ici|il y a|anniversaire|jour pour jour|prév|annonc|devai|report|repouss|initial|d['’]abord)/iu;
/** What a school's text says of its opening, and not of another day there. */
const OF_OPENING =
  /(?<!\p{L})(?:ouvert|née?(?!\p{L})|commenc|démarr|depuis|premi|accueilli|entrés)/iu;

/** The day of an entry, and the words that may be about it. */
interface Told {
  file: ContentFile;
  /** The field with the day. */
  head: PropertyKey[];
  own: KnownDate | undefined;
  text: string;
  isAbout?: (sentence: string) => boolean;
}

/** Fields with a day of their entry, which the text of another may give. */
const DAYS = new Set(["date", "starts", "value", "asOf", "published", "checked", "since", "on"]);

/** The days that other entries, or other fields of this one, give; their sources among them. */
const otherDays = ({ file, head }: Told, files: readonly ContentFile[]): Set<number> =>
  new Set(
    files.flatMap((other) =>
      headTexts(other).flatMap(({ text, path }) => {
        const isOwn = other === file && path.join() === head.join();
        const date = isOwn || !DAYS.has(String(path.at(-1))) ? undefined : dateIn(text);
        return date?.from.day === undefined ? [] : [sortKey(date)];
      }),
    ),
  );

/**
 * A day in a text that is the entry's but for one part, so that one of the two is a slip: the month or the year, or the day
 * itself in a sentence about the event. Nothing is said if the text gives the entry's own day too, if its sentence sets the
 * other beside it, or if another field or entry has that day.
 */
function slippedDay(told: Told, files: readonly ContentFile[]): string | undefined {
  const { own, text, isAbout } = told;
  if (own?.from.day === undefined || own.to || own.qualifier) return undefined;
  const { day, month, year } = own.from;
  // A heading is a sentence of its own.
  const whole = text
    .replace(/^#.*$/gmu, "$&.")
    .replace(/\s+/g, " ")
    .replace(SPAN, "$1 $4 $2 $3 $4");
  const said = sentencesOf(whole).flatMap((sentence) =>
    [...sentence.matchAll(DAY)].flatMap(([typed]) => {
      const hasYear = /\d{4}$/.test(typed);
      const date = dateIn(hasYear ? typed : `${typed} ${String(year)}`);
      // Without its year, a day may be of the year that the sentence gives.
      const years = hasYear ? [] : (sentence.match(/20\d\d/g) ?? []);
      return date && years.every((each) => each === String(year))
        ? [{ typed, sentence, date }]
        : [];
    }),
  );
  if (said.some(({ date }) => sortKey(date) === sortKey(own))) return undefined;
  const slips = said.filter(({ date: { from }, sentence }) => {
    const differ = [from.day !== day, from.month !== month, from.year !== year];
    if (differ.filter(Boolean).length !== 1 || BESIDE.test(sentence)) return false;
    return isAbout ? isAbout(sentence) : from.day === day;
  });
  if (slips.length === 0) return undefined;
  const known = otherDays(told, files);
  return slips.find(({ date }) => !known.has(sortKey(date)))?.typed;
}

/** A test of whether a sentence is about an event: « Remise des attestations » and « a remis ». */
const about = (event: unknown): ((sentence: string) => boolean) => {
  const stem = plainLetters(String(event).split(/\s/)[0] ?? "").slice(0, 5);
  return (sentence) =>
    stem.length === 5 &&
    sentence.split(/[\s'’]+/).some((word) => plainLetters(word).startsWith(stem));
};

/** The line of the text with these words. */
const lineOf = (file: ContentFile, words: string): number =>
  file.bodyLine +
  Math.max(
    0,
    file.body.split("\n").findIndex((line) => line.includes(words)),
  );

function faultOf(told: Told, typed: string, path?: PropertyKey[]): Fault {
  const { file, head, own } = told;
  const wrong = {
    fault: `le texte dit « ${typed} », et « ${head.join(" › ")} » ${own ? formatDate(own) : ""}`,
    remedy: "corrigez l'un des deux ; si ce sont deux jours, dites-les tous deux dans le texte.",
  };
  return path
    ? faultAt(file, path, wrong)
    : { file: file.path, line: lineOf(file, typed), ...wrong };
}

/** What each kind of entry tells of its own day: the field of the day, and the texts, each with its field if it has one. */
function textsOf(
  file: ContentFile,
): { head: PropertyKey[]; texts: [string, PropertyKey[]?][] } | undefined {
  const { title, summary, what, steps } = fields(file);
  const words = (...list: unknown[]) => list.filter((each) => typeof each === "string").join(". ");
  switch (file.collection) {
    case "press":
      return { head: ["date"], texts: [[words(title, summary), ["summary"]], [file.body]] };
    case "milestones":
      return { head: ["date"], texts: [[words(what), ["what"]]] };
    case "schools":
      return { head: ["opened", "value"], texts: [[words(summary), ["summary"]], [file.body]] };
    case "cohorts": {
      const [first] = Array.isArray(steps) ? (steps as unknown[]) : [];
      const { when } = (first ?? {}) as { when?: unknown };
      // On one day, the first step may be a meeting: « Le 1er février 2027 » before « 1er mars 2027 ».
      if (/^le /iu.test(String(when))) return undefined;
      return { head: ["starts"], texts: [[words(when), ["steps", 0, "when"]]] };
    }
    default:
      return undefined;
  }
}

/** Reports an entry whose text gives its day with a slip in one part; once, and not if its own day is reported otherwise. */
export function slippedDayFaults(file: ContentFile, files: readonly ContentFile[]): Fault[] {
  const { head, texts = [] } = textsOf(file) ?? {};
  if (!head || eventDayFaults(file).length > 0) return [];
  const field = head.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    file.data,
  );
  const own = dateIn(field);
  const isOfOpening = (sentence: string) => OF_OPENING.test(sentence);
  for (const [text, path] of texts) {
    const told = { file, head, own, text };
    const ways =
      file.collection === "schools"
        ? [{ ...told, isAbout: isOfOpening }]
        : [told, { ...told, isAbout: about(fields(file)["event"]) }];
    const typed = ways.map((each) => slippedDay(each, files)).find((each) => each !== undefined);
    if (typed === undefined) continue;
    const fault = faultOf(told, typed, path);
    // As for other texts about an opening: whoever corrects `opened` gets the list of what has yet to follow.
    return [file.collection === "schools" ? { ...fault, passing: true } : fault];
  }
  return [];
}
