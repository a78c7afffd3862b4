/** Reports texts that give the opening of a school another date than its `opened`. */
import { formatDateInSentence } from "#lib/date-words.ts";
import { mayBeSameDay, MONTHS } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultIn, type Fault, type Mistake } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { schoolsKnownByTown, townOf } from "./cohorts.ts";
import { openedAt } from "./other-school.ts";

/** A day, a month or a year, as the source of a pattern: « 22 juin 2020 ». */
const DATE = `(?:(?:\\d{1,2}(?:er)? )?(?:${MONTHS.join("|")}) )?20\\d\\d(?!\\d)`;
/** The verb of a school that opens. */
const OPENS = "(?:a ouvert(?: ses portes)?|a été ouverte|est née|ouverte|née)";
/** Words of a sentence about other days than the opening, or about what others say of it. */
const UNSURE =
  /(?<!\p{L})(?:annonc|articles?(?!\p{L})|dev[ar]|dis(?:ait|ent)|dit|environ|initial|peut-être|prév|projet|report|repouss|retard|sans doute|selon|vers)/iu;

/** Patterns for openings. The groups are the town (`town`), if the sentence names it, and the date (`day`). */
interface Patterns {
  /** What can only be the opening of the school: « Nous avons ouvert l'école de Grigny en août 2020 ». */
  sure: RegExp[];
  /** What may also be that of a course or a room there: « ouverte à Grigny en août 2020 ». */
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
  const after = `(?:, (?:avec|dans|en) [^,.;:\\d]{1,40})?,? (?:le |en |dès |début |fin |mi-)?(?<day>${DATE})(?= ?[.,;:)]|$| avec | chez )`;
  const before = `^(?:En|Le|Dès) (?<day>${DATE}),? (?:nous )?`;
  return {
    sure: opening.flatMap((words) => [
      new RegExp(words + after, "u"),
      new RegExp(`${before}(?:avons )?${words}(?= ?[.,;:)]|$| avec | chez )`, "u"),
    ]),
    unsure: new RegExp(
      `(?<!\\p{L})ouverte? à ${town},? (?:le |en |dès )?(?<day>${DATE})(?= ?[.,;:)]|$)`,
      "u",
    ),
  };
}

/** Reports the first opening of a sentence whose date is not the school's. */
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
      return sentencesOf(passage.text.replace(/\s+/g, " ")).flatMap((sentence) => {
        const wrong = sentenceFault(sentence, file, patterns, known);
        return wrong ? [faultIn(file, passage, wrong)] : [];
      });
    }),
  );
}
