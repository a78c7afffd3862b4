import { DATE_PATTERN, sortKey } from "#lib/partial-dates.ts";
import { dateIn, latestDay } from "./dates.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, isDraft, type ContentFile } from "#content-check/reading/files.ts";

/** A picture in a text, with its caption: `![…](./baie.jpg "La salle, en 2026 | Photo Afpa")`. */
const PICTURE = /!\[[^\]]*\]\([^)\s]+ "([^"|]+)/g;

/** The captions of a file, each with `at`: a function that makes a fault of a mistake in this caption. */
export function captionsIn(file: ContentFile): { words: string; at: (wrong: Mistake) => Fault }[] {
  const { picture } = fields(file) as { picture?: { caption?: unknown } | null };
  const caption = picture?.caption;
  return [
    ...(typeof caption === "string"
      ? [{ words: caption, at: (wrong: Mistake) => faultAt(file, ["picture", "caption"], wrong) }]
      : []),
    ...file.body.split("\n").flatMap((text, index) =>
      [...text.matchAll(PICTURE)].map(([, words = ""]) => ({
        words,
        at: (wrong: Mistake) => ({ file: file.path, line: file.bodyLine + index, ...wrong }),
      })),
    ),
  ];
}

/** The day, month or year that a caption gives its picture, after « en », « le » or a comma: « La salle, en mars 2026 ». */
const TAKEN = new RegExp(
  `(?:^|[,(] ?|(?<!\\p{L})(?:(?:en|le|début|fin|printemps|été|automne|hiver) |mi-))(${DATE_PATTERN}|20\\d\\d)(?!\\d)`,
  "giu",
);
/**
 * Words of a caption about something drawn, printed or planned: « L'affiche de la rentrée ». Such a caption may give a future date.
 */
const NOT_A_PHOTO =
  /(?<!\p{L})(?:futur|projet|plans?(?!\p{L})|maquette|synthèse|dessin|esquisse|croquis|illustration|visuel|infographi|graphique|objectif|vue d['’]artiste|affiche|dépliant|plaquette|brochure|tract|invitation|programme|calendrier|carte|schéma|prév|annonc|\p{L}+[ei]r(?:a|ont|ons)(?!\p{L}))/iu;

/**
 * Reports a caption whose date is in the future: « L'atelier, en 2072 » is refused, « L'affiche de la rentrée, en 2072 » is
 * fine.
 * @param today the day of the build, as returned by `buildDay`
 */
export const captionDateFaults = (file: ContentFile, today: number): Fault[] =>
  isDraft(file)
    ? []
    : captionsIn(file).flatMap(({ words, at }): Fault[] => {
        if (NOT_A_PHOTO.test(words)) return [];
        const typed = [...words.replace(/\s+/g, " ").matchAll(TAKEN)]
          .map(([, when = ""]) => when)
          .find((when) => {
            const date = dateIn(when);
            return date && sortKey(date) > latestDay(today);
          });
        return typed === undefined
          ? []
          : [
              at({
                fault: `la légende dit « ${typed} », et la photo est déjà prise`,
                remedy:
                  "corrigez la date ; si l'image montre ce qui est prévu, dites-le (« Le projet de… »).",
              }),
            ];
      });
