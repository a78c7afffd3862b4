import type { Mistake } from "#content-check/faults.ts";
import { isOnlyParticiple, participleOf } from "./verb-forms.ts";

/** Words that « de » and an infinitive follow. */
const BEFORE_DE = String.raw`avant|afin|besoin|envie|moyen|peur|façon|manière|occasion|capables?|chargée?s?|obligée?s?|(?:permet|décid|essa[iy]|propos|refus|accept|évit|choisi|cess|rêv|oubli)\p{Ll}*|(?:demand|suff)\p{Ll}+|s['’]agit|difficile|facile|possible|interdit|utile|important|nécessaire`;
/** Nouns that « c'est de » and an infinitive may follow: « travail », « but ». */
const ACTION = String.raw`travail|but|métier|rôle|mission|objectif|geste|principe|défi|idée|tâche|étape|plus (?:dur|simple|difficile|important)`;
/** « le poser », « l'installer », « te former » */
const PRONOUN = String.raw`(?:(?:l[ae]s?|te|se|vous|nous|leur|lui|y|en) |[lts]['’])?`;
/** A participle in « -é ». */
const PARTICIPLE = String.raw`(\p{Ll}{2,}é)(?![\p{L}'’-])`;

const PLACES = [
  // « avant de posé la fibre », « il s'agit d'installé une baie », « permet de le formé »
  new RegExp(String.raw`(?<![\p{L}-])(?:${BEFORE_DE}) (?:de |d['’])${PRONOUN}${PARTICIPLE}`, "giu"),
  // « Ton travail, c'est de l'installé »
  new RegExp(
    String.raw`(?<!\p{L})(?:${ACTION})(?: [\p{Ll}'’-]+){0,4},? (?:c['’]est |est )(?:de |d['’])${PRONOUN}${PARTICIPLE}`,
    "giu",
  ),
];

/**
 * Reports a participle after « de » instead of an infinitive, which sounds the same: « Ton travail, c'est de l'installé »,
 * « avant de posé ». « De l'imprévu », « besoin de salariés » and « une offre d'abonné » are fine.
 */
export function participleAfterDeFault(text: string): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const pattern of PLACES)
    for (const [words, participle = ""] of plain.matchAll(pattern)) {
      const infinitive = `${participle.slice(0, -1)}er`;
      if (!isOnlyParticiple(participle) || participleOf(infinitive) !== participle) continue;
      return {
        fault: `« ${words} » a un participe à la place de l'infinitif`,
        remedy: `écrivez « ${words.slice(0, -participle.length)}${infinitive} ».`,
      };
    }
  return undefined;
}
