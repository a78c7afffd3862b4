/** A rate shown as another rate: `<Figure id="sorties-positives-2020" /> d'embauches`. */
import type { Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** Measures of a rate: the words that name it beside the rate, and those of which a figure that measures it has one. */
const MEASURES: readonly (readonly [name: string, measured: RegExp])[] = [
  ["embauch\\p{L}+|recrut\\p{L}+", /embauch|recrut/iu],
  // Who was hired is in work.
  ["(?:retour à l['’]|en |dans l['’])?emploi", /emploi|embauch|recrut/iu],
  ["sorties? positives?", /sorties? positive/iu],
  ["insertion|inséré\\p{L}*", /insertion|insér/iu],
  ["réussite|reçus?|reçues?", /réussite|reçu/iu],
  ["diplômé\\p{L}*", /diplôm/iu],
  ["abandons?", /abandon/iu],
  ["satisf\\p{L}+", /satisf/iu],
];
/** The people of a rate, before what became of them: « de jeunes embauchés », « de nos stagiaires en emploi ». */
const PEOPLE =
  "(?:(?:nos |ces |leurs )?(?:ancien(?:ne)?s )?(?:personnes|jeunes|stagiaires|élèves|apprentie?s) )?";
const NAMED = `(${MEASURES.map(([name]) => name).join("|")})(?!\\p{L})`;
/** « {…} d'embauches », « {…} de « sorties positives » » and « taux d'embauche de {…} ». The group is the measure. */
const AFTER = new RegExp(`^ (?:des? |d['’])${PEOPLE}(?:« ?)?${NAMED}`, "iu");
const BEFORE = new RegExp(
  `(?<!\\p{L})taux (?:des? |d['’])${NAMED}[^,.;:{]{0,25}(?:d[e'’]|:|est|était|à) ?$`,
  "iu",
);

/**
 * The mistake of a rate that its sentence names as another one than its figure measures. A rate that names no known measure, and
 * « en emploi » for people who were hired, are accepted.
 * @param before the sentence up to the figure
 * @param after the rest of the sentence
 */
export function otherMeasureMistake(
  before: string,
  after: string,
  figure: ContentFile,
): Mistake | undefined {
  const { unit, measures } = fields(figure);
  if (unit !== "%" || typeof measures !== "string") return undefined;
  const said = (AFTER.exec(after) ?? BEFORE.exec(before))?.[1];
  const measured =
    said !== undefined &&
    MEASURES.find(([name]) => new RegExp(`^(?:${name})$`, "iu").test(said))?.[1];
  if (!measured || measured.test(measures)) return undefined;
  return {
    fault: `la phrase parle de « ${said} », et le chiffre « ${figure.id} » mesure autre chose (${measures})`,
    remedy: "dites ce que mesure le chiffre, ou nommez celui qui mesure cela.",
  };
}
