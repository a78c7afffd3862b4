import { parseQuantity, type Quantity } from "#lib/quantities.ts";
import { sentencesOf } from "#lib/readability.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { AND_A_HALF, NUMBER_WORDS, valueOf, withHalf } from "./number-words.ts";

const NUMBER = `(${NUMBER_WORDS.join("|")}|\\d{1,2}(?:,\\d)?)`;
/** « de 3 à 19 mois », « entre trois et six mois et demi ». The groups are the two numbers and the half. */
const SPAN = new RegExp(
  `(?<![\\p{L}\\d,])(?:de |entre )?${NUMBER} (?:à|et) ${NUMBER} mois${AND_A_HALF}`,
  "iu",
);
const OUR_COURSES = new RegExp(
  `(?<!\\p{L})nos (?:(?:${NUMBER_WORDS.join("|")}|\\d+) )?formations(?!\\p{L})`,
  "iu",
);
/** What may last some months besides a course. */
const NOT_COURSE = /(?<!\p{L})(?:stages?|contrats?|alternance|apprentissage)(?!\p{L})/iu;
/** What limits a sentence to some of the courses. */
const SOME_COURSES = /(?<!\p{L})(?:sauf|autres|courtes|(?:19|20)\d\d)(?!\p{L})/iu;

/** What a figure measures: « durée de la formation de Roubaix », but not « durée du stage ». */
const COURSE_LENGTH = /^durée(?!.*(?:stage|contrat|alternance|réunion|journée))/iu;

/** The length of a course in months, and the figure that says so. */
interface Length {
  months: number;
  file: ContentFile;
  programs: readonly unknown[];
}

/** The least and the greatest number of months in a quantity; none if the quantity is not certain. */
const endsOf = (quantity: Quantity): number[] =>
  quantity.kind === "range"
    ? [quantity.from, quantity.to]
    : quantity.kind === "exact"
      ? [quantity.value]
      : [];

/** The lengths of courses in the figures, from the shortest to the longest. */
function lengthsIn(files: readonly ContentFile[]): Length[] {
  return files
    .filter((file) => file.collection === "figures" && isShown(file))
    .flatMap((file): Length[] => {
      const { value, unit, measures, programs } = fields(file);
      if (unit !== "mois" || !Array.isArray(programs) || !COURSE_LENGTH.test(String(measures)))
        return [];
      try {
        return endsOf(parseQuantity(String(value))).map((months) => ({
          months,
          file,
          programs,
        }));
      } catch {
        return []; // reported where it is typed
      }
    })
    .sort((a, b) => a.months - b.months);
}

/** The paths of the figures that the courses give as their length. Another rule reports a figure that is missing. */
const mainFigures = (files: readonly ContentFile[]): string[] =>
  files
    .filter(({ collection }) => collection === "programs")
    .map((file) => (fields(file) as { glance?: { duration?: unknown } | null }).glance?.duration)
    .map((id) => `content/figures/${String(id)}.yaml`);

const inMonths = (months: number): string => String(months).replace(".", ",");

/** The sentence that gives the span of months of all our courses or, in the `durationNote` of a course, of that course. */
function sentenceIn({ text, path }: Passage, { collection, id }: ContentFile): string | undefined {
  if (collection === "programs" && path?.at(-1) !== "durationNote") return undefined;
  const isOfCourses = collection === "programs" || (collection === "lists" && id === "formations");
  return sentencesOf(text).find(
    (sentence) =>
      SPAN.test(sentence) &&
      !NOT_COURSE.test(sentence) &&
      (collection === "programs" || !SOME_COURSES.test(sentence)) &&
      (isOfCourses || OUR_COURSES.test(sentence)),
  );
}

/**
 * Reports a span of months that the figures contradict: « Nos cinq formations, de 3 à 9 mois », where one figure says 19. The
 * `durationNote` of a course is compared with the figures of that course.
 */
export function courseMonthFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
): Fault[] {
  let lengths: Length[] | undefined;
  return texts.flatMap(({ file, passages }) =>
    passages.flatMap((passage): Fault[] => {
      if (!passage.text.includes("mois")) return [];
      const [said, from = "", to = "", half] = SPAN.exec(sentenceIn(passage, file) ?? "") ?? [];
      if (said === undefined) return [];
      const own = (lengths ??= lengthsIn(files)).filter(
        ({ programs }) => file.collection !== "programs" || programs.includes(file.id),
      );
      const [shortest] = own;
      const longest = own.at(-1);
      if (!shortest || !longest) return [];
      if (valueOf(from) === shortest.months && withHalf(valueOf(to), half) === longest.months)
        return [];
      const [least, most] = [inMonths(shortest.months), inMonths(longest.months)];
      return [
        faultIn(file, passage, {
          fault: `« ${said} » : d'après content/figures/, c'est de ${least} (${shortest.file.id}) à ${most} mois (${longest.file.id})`,
          remedy: `écrivez « de ${least} à ${most} mois », ou corrigez le chiffre qui se trompe.`,
          comparedFiles: [shortest.file.path, longest.file.path, ...mainFigures(files)],
        }),
      ];
    }),
  );
}
