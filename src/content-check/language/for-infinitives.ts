/** Verbs typed with another ending where only the infinitive is right, which sounds the same: « avant de posé ». */
import type { Mistake } from "#content-check/faults.ts";
import { WORD_END } from "./phrases.ts";
import { isOnlyParticiple, participleOf } from "./verb-forms.ts";

/** Words that may stand before « de » and an infinitive: « besoin de poser », « permet de poser ». */
const BEFORE_DE = String.raw`avant|afin|besoin|envie|moyen|peur|façon|manière|occasion|capables?|chargée?s?|obligée?s?|(?:permet|décid|essa[iy]|propos|refus|accept|évit|choisi|cess|rêv|oubli)\p{Ll}*|(?:demand|suff)\p{Ll}+|s['’]agit|difficile|facile|possible|interdit|utile|important|nécessaire`;
/** Nouns that may stand before « c'est de » and an infinitive: « ton travail, c'est de poser ». */
const ACTION = String.raw`travail|but|métier|rôle|mission|objectif|geste|principe|défi|idée|tâche|étape|plus (?:dur|simple|difficile|important)`;
/** A pronoun before an infinitive, or none: « le poser », « l'installer », « te former », « poser ». */
const PRONOUN = String.raw`(?:(?:l[ae]s?|te|se|vous|nous|leur|lui|y|en) |[lts]['’])?`;
/** Pronouns that always need a verb after them: « te », « s' ». Not « vous »: « pour vous » may stand without a verb. */
const BEFORE_VERB = String.raw`(?:(?:[mts]e|y|en) |[mts]['’])`;
/**
 * « pouvoir », « devoir », « falloir » and « vouloir ». Not « se veut » and « nous les voulons »: a participle is right after
 * them (« le stage se veut adapté »).
 */
const MODAL = String.raw`(?:peu(?:x|t|vent)|pouv(?:ons|ez|ai(?:s|t|ent))|pourr\p{Ll}+|doi(?:s|t|vent)|dev(?:ons|ez|ai(?:s|t|ent))|devr\p{Ll}+|faut|faudra(?:it)?|fallait|(?<!(?<!\p{L})(?:l[ae]s?|se|(?:nous|vous) [nv]ous) )(?:veu(?:x|t|lent)|voul(?:ons|ez|ai(?:s|t|ent))|voudr\p{Ll}+))`;
const GO = "(?:vas?|vont|all(?:ons|ez))";
/**
 * What may follow a form of `MODAL`: a pronoun (« peut-on »), an adverb (« peut aussi »). « plus » is not in the list, because « on
 * ne peut plus motivé » is right.
 */
const AFTER_MODAL = String.raw`(?:-(?:tu|vous|nous|ils?|elles?|on))? (?:(?:pas|jamais|aussi|donc|alors|également|encore|toujours|ensuite|maintenant|d['’]abord) )?`;
/**
 * Verbs with a person as their object: « là pour vous aidé » is wrong. Not « adapter », because « un parcours pour vous adapté »
 * is right.
 */
const ABOUT_PEOPLE =
  "aid|accompagn|conseill|contact|donn|envoy|épaul|expliqu|guid|inform|montr|parl|propos|rappel|rassur|rencontr";
/** The start of a direct object: « les jeunes ». */
const OBJECT_AFTER = String.raw`(?= (?:(?:l[ae]s?|une?|des|ton|ta|tes|votre|vos|notre|nos|leurs?|son|sa|ses|cet(?:te)?|ces?) |l['’]))`;

/** The stem of a verb in « -é » or « -ez ». */
const VERB = String.raw`(\p{Ll}{2,})(?:é|ez)${WORD_END}`;
/** The stem of a verb in « -é », « -ée », « -és », « -ées » or « -ez ». */
const VERB_IN_ANY_FORM = String.raw`(\p{Ll}{2,}?)(?:ée?s?|ez)${WORD_END}`;

/** Places where only an infinitive is right. */
const PLACES = [
  // « pour ne pas oublié », « de ne plus y pensé »
  String.raw`ne (?:pas|plus|jamais|rien)(?: jamais| trop| rien)? ${PRONOUN}${VERB_IN_ANY_FORM}`,
  // « pour se formé », « sans t'en parlé »
  String.raw`(?:pour|sans|à|de) ${BEFORE_VERB}(?:en |y )?${VERB_IN_ANY_FORM}`,
  // « pour postulez »
  String.raw`(?:pour|sans) (\p{Ll}{2,})ez${WORD_END}`,
  // « là pour vous aidé »
  String.raw`pour (?:nous|vous) (${ABOUT_PEOPLE})é${WORD_END}`,
  // « on peut demandé », « il ne faut pas oublié »
  `${MODAL}${AFTER_MODAL}${VERB}`,
  `${MODAL}${AFTER_MODAL}les ${VERB}`,
  // « vous allez parlé », but not « il va bien accompagné »
  String.raw`${GO}(?:-(?:tu|vous|nous|ils?|elles?|on))? ${VERB}`,
  // « nous pouvons vous appelés », « elles vont t'aidées »
  String.raw`(?:${MODAL}|${GO})${AFTER_MODAL}(?:(?:[mts]e|nous|vous|lui|leur|y|en) |[mts]['’])${VERB_IN_ANY_FORM}`,
];
/** Places where a noun may stand too: « sans employé », « besoin de salariés ». */
const NOUN_PLACES = [
  // « avant de posé la fibre », « il s'agit d'installé une baie », « permet de le formé »
  String.raw`(?:${BEFORE_DE}) (?:de |d['’])${PRONOUN}${VERB}`,
  // « Ton travail, c'est de l'installé »
  String.raw`(?:${ACTION})(?: [\p{Ll}'’-]+){0,4},? (?:c['’]est |est )(?:de |d['’])${PRONOUN}${VERB}`,
  // « sans oublié les familles », « pour formé des jeunes », but not « il tient pour assuré le succès »
  String.raw`(?<!(?<!\p{L})(?:t[ie]|donn|pass|compt|laiss)\p{Ll}* )(?:pour|sans) ${VERB}${OBJECT_AFTER}`,
];

const pattern = (place: string): RegExp => new RegExp(String.raw`(?<![\p{L}'’-])${place}`, "giu");
const RULES = [
  ...PLACES.map((place) => ({ place: pattern(place), canBeNoun: false })),
  ...NOUN_PLACES.map((place) => ({ place: pattern(place), canBeNoun: true })),
];

/** Nouns after « sans »: « sans blessé », « sans corrigé ». */
const NOUNS = /^(?:accus|bless|clich|communiqu|corrig|énonc|expos|imprév|intitul|préjug|rat)$/u;

/**
 * Reports a participle or an imperative instead of an infinitive, which sounds the same: « avant de posé », « pour ne pas
 * oublié », « vous pouvez appelez ». « De l'imprévu », « besoin de salariés » and « sans abonné » are fine.
 */
export function forInfinitiveFault(text: string): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const { place, canBeNoun } of RULES)
    for (const [words, stem = ""] of plain.matchAll(place)) {
      const participle = participleOf(`${stem}er`);
      if (participle === undefined) continue;
      if (canBeNoun && (!isOnlyParticiple(participle) || NOUNS.test(stem))) continue;
      const end = words.slice(words.lastIndexOf(stem) + stem.length);
      return {
        fault: `« ${words} » a ${end === "ez" ? "un verbe conjugué" : "un participe"} à la place de l'infinitif`,
        remedy: `écrivez « ${words.slice(0, -end.length)}er ».`,
      };
    }
  return undefined;
}
