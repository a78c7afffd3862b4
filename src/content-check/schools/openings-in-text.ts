/** Reports texts that give the opening of a school another date than its `opened`. */
import { formatDateInSentence } from "#lib/date-words.ts";
import { mayBeSameDay, MONTHS } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultIn, type Fault, type Mistake } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { schoolsKnownByTown, taughtAt, townOf, wholeName } from "./cohorts.ts";
import { openedAt } from "./other-school.ts";

/** A day, a month or a year, as the source of a pattern: « 22 juin 2020 ». */
const DATE = `(?:(?:\\d{1,2}(?:er)? )?(?:${MONTHS.join("|")}) )?20\\d\\d(?!\\d)`;
/**
 * What may follow the date of an opening, as the source of a pattern; not an object of the verb: « a ouvert, en mars 2022, une
 * deuxième promotion ».
 */
const END = "(?= ?[.;:)]|$|,(?! (?:une?|deux|trois|notre|nos) )| avec | chez )";
/** The verb of a school that opens. */
const OPENS = "(?:a ouvert(?: ses portes)?|a été ouverte|est née|ouverte|née)";
/** Words that make it unsure whether a sentence states the day of an opening: « portes ouvertes », « prévue », « selon ». */
const UNSURE =
  /(?<!\p{L})(?:annonc|articles?(?!\p{L})|dev[ar]|dis(?:ait|ent)|dit|environ|initial|journées?(?!\p{L})|peut-être|portes ouvertes|prév|projet|report|repouss|retard|sans doute|selon|vers|visit)/iu;

/**
 * « nous y avons ouvert en 2020 », « nous y avons ouvert notre école le 22 juin 2020 », where « y » is a town named before, and
 * « nous l'avons ouverte en 2020 », where « l' » (the group `it`) is the school or the course of such a town.
 */
const THERE = new RegExp(
  `(?<!\\p{L})(?:[Nn]ous )?(?:y avons ouvert(?: (?:notre |une |l['’])école)?|(?<it>l['’]avons ouverte)) (?:le |en |dès |début |fin |mi-)?(?<day>${DATE})${END}`,
  "u",
);

/** Makes the pattern of the school or the course of a town, which « l' » may stand for: « notre formation de Roubaix ». */
const itself = (town: string): RegExp =>
  new RegExp(`(?:école|formation) (?:de |d['’]|à )${RegExp.escape(town)}(?![\\p{L}-])`, "u");

/** Patterns for openings. The groups are the town (`town`), if the sentence names it, and the date (`day`). */
interface Patterns {
  /** What can only be the opening of the school: « Nous avons ouvert l'école de Grigny en août 2020 ». */
  sure: RegExp[];
  /** What may also be the opening of a course or a room there: « ouverte à Grigny en août 2020 ». */
  unsure: RegExp;
}

function patternsFor(names: readonly string[]): Patterns {
  const town = `(?<town>${names.map((name) => RegExp.escape(name)).join("|")})(?![\\p{L}-])`;
  const school = `(?<!\\p{L})(?:[Nn]otre |[Cc]ette |[Ll]['’])?école`;
  const opening = [
    `(?<!\\p{L})(?:ouvert|ouverte|ouvrons) (?:notre |l['’]|cette )école (?:de |d['’]|à )${town}`,
    `(?<!\\p{L})(?:avons|ont) ouvert ${town}`,
    `${school} (?:de |d['’]|à )${town},? ${OPENS}`,
    `${school},? ouverte à ${town}`,
    `(?<![\\p{L}-])${town}, notre (?:\\p{L}+ )?école, ${OPENS}`,
    `(?:${school} (?:a ouvert(?: ses portes)?|est née)|^Nous avons ouvert)`,
  ];
  const after = `(?:, (?:avec|dans|en) [^,.;:\\d]{1,40})?,? (?:le |en |dès |début |fin |mi-)?(?<day>${DATE})${END}`;
  const before = `^(?:En|Le|Dès) (?<day>${DATE}),? (?:nous )?`;
  return {
    sure: opening.flatMap((words) => [
      new RegExp(words + after, "u"),
      new RegExp(`${before}(?:avons )?${words}${END}`, "u"),
    ]),
    unsure: new RegExp(
      `(?<!\\p{L})ouverte? à ${town},? (?:le |en |dès )?(?<day>${DATE})(?= ?[.,;:)]|$)`,
      "u",
    ),
  };
}

/** Reports a sentence that gives the opening of a school another date than the school's file does. */
function sentenceFault(
  sentence: string,
  file: ContentFile,
  { sure, unsure }: Patterns,
  known: readonly ContentFile[],
): Mistake | undefined {
  for (const pattern of [...sure, unsure]) {
    const found = pattern.exec(sentence);
    const { town, day = "" } = found?.groups ?? {};
    if (!found) continue;
    // Without a town, the school is that of the page.
    const school =
      town === undefined
        ? known.find((each) => each === file)
        : known.find((each) => townOf(each) === town);
    const [opened, date] = [school && openedAt(school), dateIn(day)];
    if (!school || !opened || !date || mayBeSameDay(date, opened)) continue;
    return {
      fault: `« ${found[0].trim()} » : l'école a ouvert ${formatDateInSentence(opened)}, selon ${school.path}`,
      remedy: "corrigez l'une des deux dates.",
      comparedFiles: school === file ? [] : [school.path],
      ...(pattern === unsure || UNSURE.test(sentence) ? { isNotice: true as const } : {}),
    };
  }
  return undefined;
}

/** The texts of the other fields in the same group. They may name the town that « y » means: « Où : Roubaix ». */
function besideOf({ data }: ContentFile, path: readonly PropertyKey[]): string {
  const group = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null)?.[step], data);
  return Object.entries((group ?? {}) as object)
    .filter(([field, value]) => field !== path.at(-1) && typeof value === "string")
    .map(([, value]) => String(value))
    .join(". ");
}

/**
 * Reports « nous y avons ouvert en 2021 », or « nous l'avons ouverte en 2021 », for a school of 2020. The school is the first of
 * these:
 * - a school named earlier in the passage, in the last sentence that names one
 * - for « y », the school whose page contains the passage
 * - for a front matter field, a school named in another field of its group, such as a fact of the home page
 * - for a passage of the text, a school named in the page's question or title
 *
 * If that sentence, or those fields, name two schools, nothing is reported.
 */
function thereFault(
  passage: Passage,
  file: ContentFile,
  known: readonly ContentFile[],
): Mistake | undefined {
  const text = passage.text.replace(/\s+/g, " ");
  const found = THERE.exec(text);
  if (!found) return undefined;
  const isIt = found.groups?.["it"] !== undefined;
  const namedIn = (words: string): ContentFile[] =>
    known.filter((school) =>
      // If the school has two courses, « l' » may be one that began later than the school.
      isIt
        ? taughtAt(school).length <= 1 && itself(townOf(school)).test(words)
        : wholeName(townOf(school)).test(words),
    );
  const before = text.slice(0, found.index);
  const lastSentence = sentencesOf(before).findLast((sentence) => namedIn(sentence).length > 0);
  const { question, title } = fields(file);
  const beside = passage.path
    ? besideOf(file, passage.path)
    : [question, title].filter((words) => typeof words === "string").join(". ");
  const own = isIt ? [] : known.filter((school) => school === file);
  const [school, ...more] = lastSentence
    ? namedIn(lastSentence)
    : own.length > 0
      ? own
      : namedIn(beside);
  const [opened, date] = [school && openedAt(school), dateIn(found.groups?.["day"])];
  if (!school || more.length > 0 || !opened || !date || mayBeSameDay(date, opened))
    return undefined;
  return {
    fault: `« ${found[0].trim()} » : l'école de ${townOf(school)} a ouvert ${formatDateInSentence(opened)}, selon ${school.path}`,
    remedy: "corrigez l'une des deux dates.",
    comparedFiles: school === file ? [] : [school.path],
  };
}

/**
 * Reports a text that gives the opening of a school another date than `opened`: « Nous avons ouvert l'école de Grigny en 2019 »
 * for `opened: août 2020`. If something else may have opened there, this does not stop the build.
 */
export function openingInTextFaults(
  files: readonly ContentFile[],
  texts: readonly FrenchOf[],
): Fault[] {
  const known = schoolsKnownByTown(files.filter(({ collection }) => collection === "schools"));
  if (known.length === 0) return [];
  const patterns = patternsFor(known.map(townOf));
  return texts.flatMap(({ file, passages }) =>
    passages.flatMap((passage): Fault[] => {
      // `openingFaults` reports the summary of the school.
      const isOwnSummary = file.collection === "schools" && passage.path?.[0] === "summary";
      if (isOwnSummary || !/ouv|née/u.test(passage.text)) return [];
      const there = thereFault(passage, file, known);
      if (there) return [faultIn(file, passage, there)];
      return sentencesOf(passage.text.replace(/\s+/g, " ")).flatMap((sentence) => {
        const wrong = sentenceFault(sentence, file, patterns, known);
        return wrong ? [faultIn(file, passage, wrong)] : [];
      });
    }),
  );
}
