/**
 * Compares a number with the names listed in the same sentence: « Sept entreprises étaient partenaires : A, B, C, D, E et F ».
 */
import { sentencesOf } from "#lib/readability.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { cachedByText } from "#content-check/caches.ts";
import { ANY_NUMBER, NUMBER_WORDS, valueOf } from "./number-words.ts";
import { countsOthers, hasPluralVerb, NOT_WHOLE } from "./part-of-list.ts";

/** « Sept entreprises », « deux grandes écoles », « 7 entreprises ». The groups are the number and the noun. */
const ANNOUNCED = new RegExp(
  String.raw`(?<![\p{L}\d,.-])(${NUMBER_WORDS.join("|")}|\d{1,2}) ((?:(?:autres|grandes?|nouvelles?|nouveaux|anciens?|petites?) )?\p{Ll}{3,}[sx])(?![\p{L}-])`,
  "giu",
);
/** Units and other words that no list names one by one: « trois mois », « deux fois ». */
const UNITS =
  /^(?:mois|jours|heures|minutes|semaines|années|ans|fois|mètres|euros|centimètres|kilomètres|places|personnes|jeunes|stagiaires|élèves|femmes|hommes|emplois)$/iu;
/** A list after a colon, to the end of the sentence: « … : Data4, Equinix et Siont. » */
const AFTER_COLON = /^([^:]*) : ([^:;()«»?!]+?)\.?$/u;
/** A list in brackets after its noun: « Huit entreprises (Data4, Equinix et Siont) ». */
const IN_BRACKETS = /^([^:()]*) \(([^:;()«»?!]+)\)/u;
/** An article or « notre » before a name: « l'Afpa », « la mairie ». */
const ARTICLE = /^(?:(?:les?|la|une?|des|du|nos|notre) |l['’])/iu;
/** A name: « Digital Realty », « Data4 », « 2e Chance ». */
const NAME = /^[\p{Lu}\d]/u;
/** In words. A longer item is a sentence, or has an explanation. */
const MAX_WORDS = 6;
const MAX_NOUN_WORDS = 3;

/** Whether all items are names. « Lyon et Nice recrutent » is a sentence. */
const areNames = (items: readonly string[]): boolean =>
  items.every(
    (item) =>
      NAME.test(item.replace(ARTICLE, "")) &&
      item.split(" ").length <= MAX_WORDS &&
      !hasPluralVerb(item),
  );

/** Whether all items are short nouns with an article: « un tournevis, une pince et un mètre ». */
const areNouns = (items: readonly string[]): boolean =>
  items.every((item) => ARTICLE.test(item) && item.split(" ").length <= MAX_NOUN_WORDS);

/** The items of a list: « A », « B » and « C » in « A, B et C ». None if it is no plain list, or has « et » twice: « A et B, et C ». */
function itemsOf(list: string): string[] {
  // The only « et » is before the last item. Elsewhere it may join two words of one item: « le rack et le câblage, la fibre ».
  if (NOT_WHOLE.test(list) || !/^(?:(?! et ).)* et (?:(?! et )[^,])+$/u.test(list)) return [];
  return list.split(/, | et /u).map((item) => item.trim());
}

/**
 * The first number of a text that differs from the number of items listed in its sentence (`items`). `words` is the number with
 * its noun: « Sept entreprises ».
 */
const wrongCountIn = cachedByText((text: string): { words: string; items: number } | undefined => {
  for (const sentence of sentencesOf(text.replace(/\s+/gu, " "))) {
    const colon = AFTER_COLON.exec(sentence);
    const [, lead = "", list = ""] = colon ?? IN_BRACKETS.exec(sentence) ?? [];
    const [first] = lead.matchAll(ANNOUNCED);
    // With several numbers, any of them may be that of the list.
    if (!first || [...lead.matchAll(ANY_NUMBER)].length > 1) continue;
    const [words, number = "", noun = ""] = first;
    const [before, after] = [lead.slice(0, first.index), lead.slice(first.index + words.length)];
    if (UNITS.test(noun) || countsOthers(before, after)) continue;
    const items = itemsOf(list);
    // Whether the list directly follows the noun. Otherwise its nouns may be other things: « Deux métiers demandent la même
    // chose : un casque, des gants et une lampe. »
    const isBeside = after === "";
    if (!(colon ?? isBeside) || items.length === 0 || items.length === valueOf(number)) continue;
    if (areNames(items) || (isBeside && areNouns(items))) return { words, items: items.length };
  }
  return undefined;
});

/**
 * Reports a number that differs from the number of names listed in the same sentence: « Sept entreprises étaient nos
 * partenaires : » before six names. Accepted are lists that are not whole (« dont », « notamment »), that have long items, or
 * that contain explanations. So are common nouns, if the list does not directly follow the counted noun: « Deux métiers
 * demandent : un casque, des gants et une lampe » lists other things than « métiers ».
 */
export const inlineListFaults = (texts: readonly FrenchOf[]): Fault[] =>
  texts.flatMap(({ file, passages }) =>
    passages.flatMap((passage): Fault[] => {
      const wrong = wrongCountIn(passage.text);
      if (!wrong) return [];
      return [
        faultIn(file, passage, {
          fault: `« ${wrong.words} » : la phrase en nomme ${String(wrong.items)}`,
          remedy: "corrigez le nombre, ou la liste ; si elle n'est pas complète, écrivez « dont ».",
        }),
      ];
    }),
  );
