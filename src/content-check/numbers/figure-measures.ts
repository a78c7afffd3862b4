/** A rate shown as another rate: `<Figure id="sorties-positives-2020" /> d'embauches`. */
import type { Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/**
 * What rates measure. `name` matches the words of a sentence: « embauches » in « 70 % d'embauches ». `measured` matches the
 * `measures` of the figures that may be shown under that name.
 */
const MEASURES: readonly (readonly [name: string, measured: RegExp])[] = [
  ["embauch\\p{L}+|recrut\\p{L}+", /embauch|recrut/iu],
  // Somebody who was hired is in work, so « en emploi » may also be said of a rate of « embauches ».
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
 * The mistake of a sentence that names another measure than its figure has: « {…} d'embauches » for a figure that measures
 * « sorties positives ». A sentence that names no known measure is accepted.
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
