import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** What may stand before the title in a role: « la », « ancienne », « vice- ». */
const FIRST = /^(?:l['’]|la |le |une? )?(?:ancien(?:ne)? |vice-|co-?(?=fond|prés|direct))?/iu;
/** Titles at the beginning of a role that have one form for women and another for men: « directrice », « directeur ». */
const OF_A_WOMAN =
  /^(?:\p{L}+trice|présidente|adjointe|conseillère|chargée|déléguée|députée|sénatrice|gérante|cheffe|enseignante|ouvrière|ministre (?:déléguée|chargée))(?!\p{L})/iu;
const OF_A_MAN =
  /^(?:\p{L}+teur|président|adjoint|conseiller|chargé|délégué|député|sénateur|gérant|chef|enseignant|ministre (?:délégué|chargé))(?!\p{L})/iu;

/** The gender of a role that has a form of its own for women; `undefined` for « maire » and the like. */
export function genderOfRole(role: string): "woman" | "man" | undefined {
  const title = role.replace(FIRST, "");
  if (OF_A_WOMAN.test(title)) return "woman";
  return OF_A_MAN.test(title) ? "man" : undefined;
}

/** The person at the beginning of a statement: « Il rappelle… », « Selon elle, … ». « Il faut » and its like name nobody. */
const SPEAKER =
  /^(?:(il|elle) (?!(?:ne )?(?:faut|faudra|fallait|a fallu|y a|est (?:temps|urgent|important|possible|nécessaire)|s['’]agit|existe|reste|manque|suffit)(?!\p{L}))|(?:pour|selon|d['’]après) (lui|elle),)/iu;

/**
 * Reports a statement that begins with « il » although its `role` is a woman's, or with « elle » although it is a man's:
 * « directrice » and « Il rappelle ». The wrong word often remains from a copied statement. A role that has one form for both
 * tells nothing.
 */
export function statementPronounFaults(file: ContentFile): Fault[] {
  if (file.collection !== "statements") return [];
  const { role, said } = fields(file);
  const [, subject, other] = SPEAKER.exec(String(said)) ?? [];
  const word = (subject ?? other)?.toLowerCase();
  if (word === undefined) return [];
  const isHer = word === "elle";
  if (genderOfRole(String(role)) !== (isHer ? "man" : "woman")) return [];
  const right = isHer ? (subject ? "il" : "lui") : "elle";
  return [
    faultAt(file, ["said"], {
      fault: `« ${word} » ne va pas avec le rôle, « ${String(role)} »`,
      remedy: `écrivez « ${right} », ou corrigez « person » et « role », si les paroles viennent d'une autre fiche.`,
    }),
  ];
}
