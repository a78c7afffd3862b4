/** A number of things and their names in one sentence: « Sept entreprises étaient nos partenaires : A, B, C, D, E et F ». */
import { sentencesOf } from "#lib/readability.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { cachedByText } from "#content-check/caches.ts";
import { NUMBER_WORDS, valueOf } from "./number-words.ts";

/** « Sept entreprises », « deux grandes écoles », « 7 entreprises ». The groups are the number and the noun. */
const ANNOUNCED = new RegExp(
  String.raw`(?<![\p{L}\d,.-])(${NUMBER_WORDS.join("|")}|\d{1,2}) ((?:(?:autres|grandes?|nouvelles?|nouveaux|anciens?|petites?) )?\p{Ll}{3,}[sx])(?![\p{L}-])`,
  "giu",
);
/** Any number but a year: « dont trois à Grigny ». */
const ANY_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${NUMBER_WORDS.join("|")}|(?!20\d\d)\d+)(?![\p{L}\d])`,
  "giu",
);
/** Units and other words that no list names one by one: « trois mois », « deux fois ». */
const UNITS =
  /^(?:mois|jours|heures|minutes|semaines|années|ans|fois|mètres|euros|centimètres|kilomètres|places|personnes|jeunes|stagiaires|élèves|femmes|hommes|emplois)$/iu;
/** Words before a number of which only some are named: « l'une de nos trois écoles », « plus de sept entreprises ». */
const SOME_OF =
  /(?<!\p{L})(?:une? (?:de|des|d['’])|parmi|plus de|au moins|environ|près de|moins de|jusqu['’]à|certaine?s de|dont)(?: (?:nos|les|ces|leurs|ses))? $/iu;
/** Words of a list that is not whole: « dont Equinix », « notamment », « etc. ». */
const NOT_WHOLE =
  /(?<!\p{L})(?:dont|notamment|comme|par exemple|entre autres|etc|ainsi que|puis|ou|autres?|chacune?|surtout|d['’]abord)(?!\p{L})|…/iu;
/** A list after a colon, to the end of the sentence: « … : Data4, Equinix et Siont. » */
const AFTER_COLON = /^([^:]*) : ([^:;()«»?!]+?)\.?$/u;
/** A list in brackets after its noun: « Huit entreprises (Data4, Equinix et Siont) ». */
const IN_BRACKETS = /^([^:()]*) \(([^:;()«»?!]+)\)/u;
/** An article, or « d'», before a name: « l'Afpa », « la mairie ». */
const ARTICLE = /^(?:(?:les?|la|une?|des|du|nos|notre) |l['’])/iu;
/** A name: « Digital Realty », « Data4 », « 2e Chance ». */
const NAME = /^[\p{Lu}\d]/u;
/** In words. A longer item is a sentence, or has an explanation. */
const MAX_WORDS = 6;
const MAX_NOUN_WORDS = 3;

/** Whether all items are names, or all are short nouns with an article: « un tournevis, une pince et un mètre ». */
function areAlike(items: readonly string[]): boolean {
  const areShort = (most: number) => items.every((item) => item.split(" ").length <= most);
  const areNames = items.every((item) => NAME.test(item.replace(ARTICLE, "")));
  const areNouns = items.every((item) => ARTICLE.test(item));
  return (areNames && areShort(MAX_WORDS)) || (areNouns && areShort(MAX_NOUN_WORDS));
}

/** The number of items in a list: 3 in « A, B et C ». `undefined` if it is no plain list, or has « et » twice: « A et B, et C ». */
function countOf(list: string): number | undefined {
  // The only « et » is before the last item. Elsewhere it may join two words of one item: « le rack et le câblage, la fibre ».
  if (NOT_WHOLE.test(list) || !/^(?:(?! et ).)* et (?:(?! et )[^,])+$/u.test(list))
    return undefined;
  const items = list.split(/, | et /u).map((item) => item.trim());
  return areAlike(items) ? items.length : undefined;
}

/** The number of a sentence that its own list contradicts. */
const wrongCountIn = cachedByText((text: string): { words: string; items: number } | undefined => {
  for (const sentence of sentencesOf(text.replace(/\s+/gu, " "))) {
    const colon = AFTER_COLON.exec(sentence);
    const [, lead = "", list = ""] = colon ?? IN_BRACKETS.exec(sentence) ?? [];
    const [first] = lead.matchAll(ANNOUNCED);
    // With two numbers, the list may be that of either.
    if (!first || [...lead.matchAll(ANY_NUMBER)].length > 1) continue;
    const [words, number = "", noun = ""] = first;
    const before = lead.slice(0, first.index);
    const isBeside = colon !== null || lead.endsWith(words);
    if (!isBeside || UNITS.test(noun) || SOME_OF.test(before)) continue;
    const items = countOf(list);
    if (items === undefined || items === valueOf(number)) continue;
    return { words, items };
  }
  return undefined;
});

/**
 * Reports a number of things that differs from the names listed in the same sentence: « Sept entreprises étaient nos
 * partenaires : » before six names. Lists that are not whole (« dont », « notamment »), with explanations, or of long items are
 * accepted.
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
