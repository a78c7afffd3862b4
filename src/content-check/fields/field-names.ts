import { plainId } from "#lib/plain-id.ts";
import { nearest } from "#content-check/language/nearest.ts";

/** French names that an editor may use for a field, each with the names that the field may have, the most likely first. */
const FRENCH: Readonly<Record<string, readonly string[]>> = {
  titre: ["title", "name"],
  nom: ["name", "title", "person"],
  resume: ["summary"],
  description: ["summary"],
  chapo: ["lead"],
  evenement: ["event"],
  lieu: ["place"],
  ville: ["place"],
  publie: ["published"],
  "publie-le": ["published"],
  verifie: ["checked"],
  "verifie-le": ["checked"],
  confirme: ["confirmed"],
  chiffres: ["figures"],
  partenaires: ["partners"],
  partenaire: ["partner"],
  ecoles: ["schools"],
  ecole: ["school"],
  source: ["sources"],
  formation: ["program"],
  formations: ["programs", "teaches"],
  debut: ["starts"],
  rentree: ["starts"],
  etapes: ["steps"],
  valeur: ["value"],
  unite: ["unit"],
  mesure: ["measures"],
  personne: ["person"],
  fonction: ["role"],
  dit: ["said"],
  paroles: ["said", "words"],
  citations: ["quotations"],
  image: ["picture"],
  photo: ["picture"],
  legende: ["caption"],
  auteur: ["credit"],
  dessin: ["drawing"],
  brouillon: ["draft"],
  departement: ["department"],
  numero: ["code"],
  ouverture: ["opened"],
  etat: ["state"],
  site: ["website"],
  "site-web": ["website"],
  adresse: ["url", "href"],
  lien: ["url", "href"],
  journal: ["outlet"],
  media: ["outlet"],
  editeur: ["outlet"],
  poids: ["weight"],
  lu: ["read"],
  ordre: ["order"],
  rang: ["order"],
  outils: ["tools"],
  geste: ["gesture"],
  depuis: ["since"],
  fait: ["does", "what"],
  quoi: ["what"],
  courriel: ["email"],
  mail: ["email"],
  telephone: ["phone"],
};

/**
 * The field that an editor meant by a name that does not exist: in French, with capitals, or misspelt.
 * @param known the names of the fields that the editor may have meant
 */
export function fieldMeant(typed: string, known: readonly string[]): string | undefined {
  const french = FRENCH[plainId(typed)]?.find((name) => known.includes(name));
  if (french !== undefined) return french;
  const near = nearest(typed, known);
  return near !== undefined && typed.length > 3 ? near : undefined;
}
