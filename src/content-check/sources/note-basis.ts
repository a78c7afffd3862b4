/**
 * Compares the note of a figure or of a milestone with its `basis`, which tells whether a source states the number or the date,
 * or whether we have deduced it.
 */
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** Words for the value of a figure, as the object of a verb: « ce nombre », « le total ». */
const AMOUNT =
  "(?:ce|cette|le|la|l['’]|du) ?(?:nombre|chiffre|total|taux|somme|durée|compte|moyenne|âge|rang)";
const WORKED_OUT = "(?:compté|calculé|déduit|estimé|additionné)e?s?";

/** Words of a note for a figure that we have worked out: « nous avons compté les entreprises », « calculé par nous ». */
const BY_US = new RegExp(
  [
    `(?<!pas )${WORKED_OUT} par nous`,
    `nous (?:l['’]|les )?avons (?:nous-mêmes )?compté(?:e?s?)`,
    `nous (?:l['’]|les )avons ${WORKED_OUT}`,
    `nous avons ${WORKED_OUT} ${AMOUNT}`,
    `c['’]est nous qui (?:l['’]|les |en )?avons ${WORKED_OUT}`,
    `c['’]est notre (?:calcul|compte|décompte|déduction|estimation)`,
    `(?:ce (?:nombre|chiffre|total|taux)|cette durée) (?:est|a été) (?:déduit|calculé)e?(?= (?:de|du|des|à partir)(?!\\p{L})|\\.|$)`,
    `(?:l['’]|la |le |les )?(?:article|source|annonce|communiqué)s? ne donne(?:nt)? (?:pas|aucun) (?:de )?total(?= ?(?:$|[.;:,]))`,
  ]
    .map((pattern) => `(?<!\\p{L})${pattern}(?!\\p{L})`)
    .join("|"),
  "iu",
);
/** The whole note of a figure that a source gives: « Nombre donné par l'annonce de juillet 2020. » */
const BY_SOURCE =
  /^(?:nombre|chiffre|total|taux|durée|somme|rang|âge)s? (?:donn|annonc|publi)ée?s? (?:tels? quels? )?(?:par|dans) (?:l['’]|la |le |notre |une? )(?:annonce|article|source|communiqué|fondateur)(?: (?:de |du |d['’])[\p{L}\d ]+)?\.?$/iu;
/** Words of a note for a date that we have deduced: « l'année est déduite ». */
const DATE_BY_US =
  /(?<!\p{L})(?:l['’]année|la date|le mois|le jour) (?:est|a été) déduite?(?!\p{L})/iu;

/** What is wrong with the basis of a figure or a milestone, compared with its note. */
function basisMistake(file: ContentFile): Mistake | undefined {
  const { basis = "stated", note, method, date } = fields(file);
  const said = [note, method].filter((each) => typeof each === "string").join(" ");
  const isFigure = file.collection === "figures";
  const [deduced] = (isFigure ? BY_US : DATE_BY_US).exec(said) ?? [];
  // The date itself may say that we have deduced it: « 2019 (déduction) ».
  if (basis === "stated" && deduced !== undefined && !/déduction/iu.test(String(date)))
    return {
      fault: `la note dit « ${deduced} », et « basis » stated : la source le dirait telle quelle`,
      remedy: "écrivez basis: deduced ; ou corrigez la note, si la source le dit.",
    };
  if (isFigure && basis === "deduced" && BY_SOURCE.test(said))
    return {
      fault: `la note dit « ${said} », et « basis » deduced : nous l'aurions déduit`,
      remedy: "écrivez basis: stated ; ou dites dans la note d'où nous le déduisons.",
    };
  return undefined;
}

/**
 * Reports a note that contradicts the `basis` (without one, it is `stated`):
 * - a figure is `stated`, and its note says that we have worked it out
 * - a figure is `deduced`, and its note says that a source gives it
 * - a milestone is `stated`, and its note says that its date is deduced
 *
 * A note about how the source calculates is accepted: « La méthode de calcul n'est pas publiée ».
 */
export function noteBasisFaults(file: ContentFile): Fault[] {
  if (file.collection !== "figures" && file.collection !== "milestones") return [];
  const wrong = basisMistake(file);
  return wrong
    ? [faultAt(file, [fields(file)["basis"] === undefined ? "note" : "basis"], wrong)]
    : [];
}
