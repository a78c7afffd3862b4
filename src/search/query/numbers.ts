/** Recognises numbers, and words made of letters and digits, in all the ways they can be written. */
import { MONTHS } from "#lib/partial-dates.ts";
import { fold } from "./fold.ts";

/**
 * A regular expression, for the flag `u`: thousands in groups of three, or a decimal. It matches "33 000", "33.000" and "5,5",
 * but not "33 000e": no letter or digit may follow.
 */
export const NUMBER = String.raw`\d{1,3}(?:[\s.]\d{3})+(?![\p{L}\p{N}])|\d+[.,]\d+(?![\p{L}\p{N}])`;

/** Whether a word contains a digit of any script. */
export const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

/** An ordinal, folded: "1er", "1ere", "2e", "2eme", "2nde". */
const ORDINAL = /^(\d+)(?:eres?|res?|i?emes?|e|nde?|er)$/;

/**
 * The same key for every way to write a number: "33 000" and "33000", "5.5" and "5,5", "2ème" and "2e", "m²" and "m2".
 * @param word as `wordsOf` returns it
 */
export function numberKey(word: string): string {
  const folded = fold(word.normalize("NFKC"));
  const ordinal = ORDINAL.exec(folded);
  if (ordinal) return `${ordinal[1] ?? ""}e`;
  return /^\d{1,3}(?:[ .]\d{3})+$/.test(folded)
    ? folded.replace(/[ .]/g, "")
    : folded.replace(".", ",");
}

/** The numbers that occur on the site. */
export interface KnownNumbers {
  hasNumber(word: string): boolean;
}

/**
 * Joins and splits words of letters and digits as the site writes them: two words that the site writes as one are joined
 * ("RJ 45"), and a word that the site lacks is split if its letters are a known word ("16ans", "roubaix2020").
 */
export function partsOfNumbers(
  words: readonly string[],
  isWord: (letters: string) => boolean,
  known: KnownNumbers,
): string[] {
  const parts: string[] = [];
  for (const word of words) {
    const last = parts[parts.length - 1] ?? "";
    const joined = `${last}${word}`;
    if (hasDigit(last) !== hasDigit(word) && known.hasNumber(joined)) parts.splice(-1, 1, joined);
    else parts.push(...takenApart(word, isWord, known));
  }
  return parts;
}

function takenApart(
  word: string,
  isWord: (letters: string) => boolean,
  known: KnownNumbers,
): readonly string[] {
  if (!hasDigit(word) || known.hasNumber(word) || isWord(fold(word))) return [word];
  if (!/^[\p{L}\p{N}]+$/u.test(word) || ORDINAL.test(fold(word))) return [word];
  const parts = word.match(/\d+|\D+/g) ?? [];
  return parts.every((part) => hasDigit(part) || isWord(fold(part))) ? parts : [word];
}

/** Spells out numeric dates as the site does: "06/2023" → "juin 2023", "01/09/2017" → "1er septembre 2017". */
export const datesInWords = (text: string): string =>
  text.replace(
    /(^|[^\d/])(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})(?![\d/])/g,
    (date: string, before: string, day: string | undefined, month: string, year: string) => {
      const name = MONTHS[Number(month) - 1];
      if (name === undefined) return date;
      const number = String(Number(day)).replace(/^1$/, "1er");
      return `${before}${day === undefined ? "" : `${number} `}${name} ${year}`;
    },
  );
