import type { Mistake } from "#content-check/faults.ts";
import { beginsSentence, capitalized, type PlacedWord } from "./french-words.ts";
import { wordPairs } from "./word-pairs.ts";

/**
 * Classic misspellings, many of them English words, with the right word. Without this list, a similar word might be proposed
 * instead: « confection » for « connection ».
 */
const CLASSICS = wordPairs(
  `abscence absence, absense absence, acceuil accueil, addresse adresse, adress adresse, aggression agression, apartement appartement,
  appartment appartement, apprentisage apprentissage, beaucoups beaucoup, bizzare bizarre, carefour carrefour, cauchemard cauchemar,
  comfort confort, connection connexion, correspondence correspondance, déconnection déconnexion, developement développement,
  dévelopement développement, dilemne dilemme, example exemple, exercise exercice, existance existence, gallerie galerie,
  hazard hasard, inflection inflexion, interconnection interconnexion, language langage, millieu milieu, occurence occurrence,
  personel personnel, personelle personnelle, plusieur plusieurs, professionel professionnel, professionelle professionnelle,
  proffessionnel professionnel, recommendation recommandation, remerciment remerciement,
  responsability responsabilité, resource ressource, tendence tendance, toujour toujours, traffic trafic`,
);

/** The right spelling of a classic misspelling in lower case: « connections » → « connexions »; `undefined` for other words. */
export function classicOf(word: string): string | undefined {
  const right = CLASSICS.get(word);
  if (right !== undefined || !word.endsWith("s")) return right;
  const one = CLASSICS.get(word.slice(0, -1));
  return one === undefined || one.endsWith("s") ? undefined : `${one}s`;
}

/** Whether « connections » is the verb: « nous nous connections ». */
const isAfterWe = (text: string, word: string): boolean =>
  new RegExp(`(?<!\\p{L})nous (?:\\p{L}+ |\\p{L}['’])?${word}`, "iu").test(text);

/** Whether a word may be part of an English term: « processing » in « language processing ». */
const isForeign = ({ word, lower, isFrench }: PlacedWord): boolean =>
  word === lower && !isFrench && classicOf(lower) === undefined;

/**
 * Reports a classic misspelling: « connection ». A name, « nous connections » and a word in an English term are fine.
 * @param neighbours the words before and after it
 */
export function classicFault(
  { word, lower, passage }: PlacedWord,
  neighbours: readonly (PlacedWord | undefined)[],
): Mistake | undefined {
  const right = classicOf(lower);
  if (right === undefined || isAfterWe(passage.text, word)) return undefined;
  if (word !== lower && !beginsSentence(passage.text, word)) return undefined;
  if (neighbours.some((each) => each?.passage === passage && isForeign(each))) return undefined;
  const meant = word === lower ? right : capitalized(right);
  return {
    fault: `« ${word} » est une faute courante pour « ${meant} »`,
    remedy: `écrivez « ${meant} ».`,
  };
}
