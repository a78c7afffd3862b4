/** The length of a course in its own summary, against the figure that the course gives as its duration. */
import { sentencesOf } from "#lib/readability.ts";
import { cachedByFields } from "#content-check/caches.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { allows, comparableFigures, isBound } from "./comparable-figures.ts";
import { AND_A_HALF, NUMBER_WORDS, valueOf, withHalf } from "./number-words.ts";

/** « en 5 mois et demi », « : 19 mois au LABO », « dure trois mois ». The groups are the number, the unit and the half. */
const LENGTH = new RegExp(
  String.raw`(?:^|: |(?<!\p{L})(?:en|dure|durait|pendant) )(${NUMBER_WORDS.join("|")}|\d{1,3}(?:,\d)?) (mois|semaines|heures)(?!\p{L})${AND_A_HALF}(?! (?:de|d['’]|avant|après|chez|en|par|plus))`,
  "iu",
);
const ANY_LENGTH = new RegExp(
  String.raw`(?<!\p{L})(?:${NUMBER_WORDS.join("|")}|\d+) (?:mois|semaines|heures)(?!\p{L})`,
  "giu",
);
/**
 * Words of a sentence that is about a part of the course or about what follows it (« un contrat de 12 mois »), or that gives no
 * exact length (« environ »).
 */
const OTHER =
  /(?<!\p{L})(?:stages?|contrats?|alternance|apprentissage|embauch\p{L}+|emploi|trouv\p{L}+|puis|selon|environ)(?!\p{L})/iu;

/** A length in a summary. */
interface Length {
  words: string;
  value: number;
  unit: string;
  years: readonly string[];
}

/** The lengths in a course's summary. A sentence with two lengths is left out: it gives the parts of the course. */
const lengthsIn = cachedByFields((course: ContentFile): readonly Length[] =>
  sentencesOf(String(fields(course)["summary"])).flatMap((sentence) => {
    const [found, number = "", unit = "", half] = LENGTH.exec(sentence) ?? [];
    if (found === undefined || OTHER.test(sentence)) return [];
    if ((sentence.match(ANY_LENGTH) ?? []).length > 1) return [];
    return [
      {
        words: `${number} ${unit}${half ?? ""}`,
        value: withHalf(valueOf(number), half),
        unit,
        years: sentence.match(/20\d\d/g) ?? [],
      },
    ];
  }),
);

/**
 * Reports a length in the summary of a course that differs from the figure that the course gives (`glance › duration`): « en 5
 * mois et demi » for a figure of 6. Accepted are the length that another figure of the course gives, the length of a part of
 * the course, and a length in a sentence that names another year than the figure's.
 */
export function courseLengthFaults(files: readonly ContentFile[]): Fault[] {
  const figures = files.filter((file) => file.collection === "figures" && isShown(file));
  return files.flatMap((course) => {
    if (course.collection !== "programs") return [];
    const { glance } = fields(course) as { glance?: { duration?: unknown } | null };
    const own = figures.filter(
      (file) => file.id === glance?.duration || asIds(fields(file)["programs"]).includes(course.id),
    );
    const known = comparableFigures(own, new Set());
    return lengthsIn(course).flatMap(({ words, value, unit, years }): Fault[] => {
      const sameUnit = known.filter((figure) => figure.unit === unit);
      const main = sameUnit.find(({ file }) => file.id === glance?.duration);
      if (!main || isBound(main) || sameUnit.some((figure) => allows(figure, value))) return [];
      if (!years.every((year) => String(fields(main.file)["asOf"]).includes(year))) return [];
      return [
        faultAt(course, ["summary"], {
          fault: `« ${words} » : ${main.file.path} dit ${String(fields(main.file)["value"])} ${unit}`,
          remedy: "corrigez l'un des deux ; si c'est autre chose, dites-le dans la phrase.",
        }),
      ];
    });
  });
}
