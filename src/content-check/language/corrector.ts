import { fold } from "#search/query/fold.ts";
import { cachedByText } from "#content-check/caches.ts";
import { commonWordsAsWritten } from "#search/indexing/ordinary-words.ts";
import { frenchBeside, isFrench } from "./dictionary.ts";

/** In letters. A shorter word resembles too many others to tell which one was meant. */
const MIN_LETTERS = 5;
/** In letters. A shorter word may be right even if a known one is similar, so it does not stop the build. */
const MIN_SURE_LETTERS = 6;
/**
 * How often the site must use a word to be proposed as an unsure correction: « espace » is too rare to be proposed for
 * « space ».
 */
const MIN_USES = 10;
/** In letters. Two words that differ only in this many last letters, or fewer, may both be right. */
const ENDING_LETTERS = 3;

/** The word that was probably meant by a word that does not exist. */
export interface Correction {
  right: string;
  /** Whether only accents are missing or wrong: « reseau ». */
  isAccent: boolean;
  /** Whether the word typed is certainly a mistake, and not a word that the dictionary lacks. */
  isSure: boolean;
}

/** Corrects a word in lower case that is not in the dictionary; returns `undefined` if no known word is similar. */
export type Correct = (word: string) => Correction | undefined;

const countAccents = (word: string): number => word.normalize("NFD").match(/\p{M}/gu)?.length ?? 0;

/**
 * Whether a known word begins with all letters of a word but the last: the two may then be forms of one word (« rack »,
 * « racks »).
 */
const hasOtherEnding = (word: string, known: string): boolean =>
  known.startsWith(word.slice(0, -1));

/** Whether two words differ only near the end, and may be words of one family: « référente », « référence ». */
function differNearEnd(word: string, known: string): boolean {
  const different = [...word].findIndex((letter, index) => letter !== known[index]);
  return word.length >= known.length && different >= word.length - ENDING_LETTERS;
}

let common: ReadonlySet<string> | undefined;

/** The most common French words of a list that also contains names and foreign words; these are left out. */
export const commonFrench = (): ReadonlySet<string> =>
  (common ??= new Set(commonWordsAsWritten().filter((word) => isFrench(word))));

const plainWords = cachedByText(fold);

/**
 * Returns a function that replaces a word by a word of the site, or by one of the most common French words: « reseau » by
 * « réseau », « acceuil » by « accueil ». For « hackathon », no such word is similar, and the function returns `undefined`.
 * @param uses how often the site uses each word of the dictionary
 */
export function makeCorrector(uses: ReadonlyMap<string, number>): Correct {
  const known = new Set([...uses.keys(), ...commonFrench()]);
  const knownByPlain = Map.groupBy(known, (word) => plainWords(word));
  const mostUsed = (candidates: readonly string[]): string | undefined =>
    candidates
      .filter((word) => known.has(word))
      .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))[0];
  return (word) => {
    const accented = mostUsed(knownByPlain.get(fold(word)) ?? []);
    if (accented !== undefined)
      return countAccents(accented) < countAccents(word)
        ? undefined
        : { right: accented, isAccent: true, isSure: true };
    const { swapped, others } = frenchBeside(word);
    const unswapped = mostUsed(swapped);
    if (unswapped !== undefined) return { right: unswapped, isAccent: false, isSure: true };
    const near = word.length < MIN_LETTERS ? undefined : mostUsed(others);
    if (near === undefined || hasOtherEnding(word, near)) return undefined;
    const isSure = word.length >= MIN_SURE_LETTERS && !differNearEnd(word, near);
    if (!isSure && (uses.get(near) ?? 0) < MIN_USES) return undefined;
    return { right: near, isAccent: false, isSure };
  };
}
