import { fold } from "#search/query/fold.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { isFrench } from "./dictionary.ts";
import { cachedByText } from "#content-check/caches.ts";

/** Parts of a text that are not words: addresses, and names of files such as « baie.jpg ». */
const NOT_FRENCH = /(?<!\S)\S*(?:@|:\/\/|www\.|\/)\S*|(?<!\S)\S+\.\p{L}{2,4}(?![\p{L}\d])/giu;

/** A word as typed (`word`), in lower case (`lower`), and in lower case without its accents (`plain`). */
export interface Word {
  word: string;
  lower: string;
  plain: string;
  /** Whether the dictionary has it. */
  isFrench: boolean;
}

/** A word with the passage that it is in. */
export interface PlacedWord extends Word {
  passage: Passage;
}

/** All the French text of a file. */
export interface FrenchOf {
  file: ContentFile;
  passages: readonly Passage[];
}

/**
 * Splits a text into words. Words in capitals such as « ECOLE » are left out, because they may lack their accents. « Ecole » is
 * kept.
 */
const split = cachedByText((text: string): readonly Word[] =>
  (text.replace(NOT_FRENCH, " ").match(/(?<![\p{L}\d])\p{L}\p{Ll}+(?![\p{L}\d])/gu) ?? []).map(
    (word) => {
      const lower = word.toLowerCase();
      return { word, lower, plain: fold(lower), isFrench: isFrench(lower) };
    },
  ),
);

const wordsByPassage = new WeakMap<Passage, readonly Word[]>();

/** The words of a French passage, except words in capitals and single letters. */
export const wordsOf = (passage: Passage): readonly Word[] => {
  const words = wordsByPassage.get(passage) ?? split(passage.text);
  wordsByPassage.set(passage, words);
  return words;
};

export const capitalized = (word: string): string =>
  `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Whether a word begins a sentence, so its capital does not make it a name. */
export const beginsSentence = (text: string, word: string): boolean =>
  new RegExp(`(?:^|[.!?…:»] )${word}(?!\\p{L})`, "u").test(text);
