import { TOWN_NAMES } from "#content-check/schools/postcodes.ts";
import { phrase, SENTENCE_START, wholeWords, WORD_END, type Phrases } from "./phrases.ts";

/** Determiners of the plural: « les » in « les jeune ». */
const SEVERAL = "les|des|ces|nos|vos|mes|tes|ses|leurs|aux|plusieurs|quelques";
/** A number above one, in words or figures. */
const NUMBER = String.raw`deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|(?<!\d)(?:[2-9]|\d{2,3})`;
const PEOPLE =
  "jeune|stagiaire|élève|apprentie?|candidate?|personne|technicien|technicienne|adulte|fille|garçon|femme|homme";
const THINGS = "école|formation|métier|partenaire|entreprise|place|salle|question|serveur|câble";
/** Nouns that are feminine after « une », « la » or « cette ». A participle after them needs an « e »: « une jeune motivée ». */
const FEMININE = "jeune|stagiaire|élève|personne|école|formation|promotion|équipe|classe";
const NO_S = "n'a pas son « s »";

/** Whether a unit is a noun in the singular that needs an « s » after a number: « jeune » in « 16 jeune ». */
export const lacksPlural = (unit: string): boolean =>
  new RegExp(`^(?:${PEOPLE}|${THINGS})$`, "u").test(unit);

/**
 * What is wrong in every sentence: a plural without its « s » or a feminine without its « e », some verb forms and numbers, « a »
 * for « à », a question that ends with a full stop.
 */
export const GRAMMAR: Phrases = [
  wholeWords(`((?:${SEVERAL}|${NUMBER}) (?:${PEOPLE}))`, NO_S, "écrivez « $1s »."),
  wholeWords(`((?:${SEVERAL}) (?:${THINGS}))`, NO_S, "écrivez « $1s »."),
  // « Une jeune motivé », but not « la formation qualité ».
  wholeWords(
    `((?:une|la|cette) (?:${FEMININE}) (?!\\p{L}*té${WORD_END})\\p{L}+é)`,
    "n'a pas son « e » du féminin",
    "écrivez « $1e ».",
  ),
  // « On se retrouve a Roubaix », but not « On a Paris pour horizon » or « Il y a Paris ».
  wholeWords(
    `(?<!(?:[Oo]n|[Ii]l|[Ee]lle|[Qq]ui|[Yy]|ça) )a (${TOWN_NAMES.join("|")})`,
    "a perdu son accent",
    "écrivez « à $1 ».",
    "u",
  ),
  // « Nous avont », but not « ils nous seront ».
  wholeWords(
    `(nous|vous) (?!\\p{L}*ront${WORD_END})(\\p{L}{2,})ont`,
    "est mal accordé",
    "écrivez « nous $2ons », « vous $2ez ».",
  ),
  // « Quatres »
  wholeWords(
    "(quatre|cinq|sept|huit|onze|douze|treize|quinze|trente)s",
    "ne prend pas de « s »",
    "écrivez « $1 ».",
  ),
  // « Deux milles », but not « les Milles », a place: the pattern distinguishes capitals.
  wholeWords("milles", "ne prend pas de « s »", "écrivez « mille ».", "u"),
  // « 1,5 millions »
  wholeWords(
    String.raw`(?<![\d,.])([01](?:,\d+)?) (million|milliard)s`,
    "n'est pas un pluriel",
    "écrivez « $1 $2 ».",
  ),
  // « 2 million »
  wholeWords(
    String.raw`(?<![\d,.])((?:[2-9]|\d{2,})(?:,\d+)?) (million|milliard)`,
    NO_S,
    "écrivez « $1 $2s ».",
  ),
  // « Est-ce que c'est payant. »
  phrase(
    `${SENTENCE_START}(?:(?:Pourquoi |Comment |Quand )?[Ee]st-ce qu|Qu['’]est-ce qu)[^.?!…]*\\.(?= |$)`,
    "est une question, et finit par un point",
    "écrivez « ? » à la fin.",
    "u",
  ),
];
