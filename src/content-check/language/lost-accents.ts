import { fold } from "#search/query/fold.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { rememberedText } from "#content-check/remembered.ts";

/** Not French text: addresses, and the names of entries and files. */
const NO_FRENCH = /\S*(?:@|:\/\/|www\.|\/)\S*|(?<!\S)\S+\.\p{L}{2,4}(?![\p{L}\d])/giu;

/** A word as typed, in small letters, and without its accents. */
export interface Word {
  word: string;
  lower: string;
  plain: string;
}

const split = rememberedText((text: string): readonly Word[] =>
  (text.replace(NO_FRENCH, " ").match(/(?<![\p{L}\d])\p{L}\p{Ll}+(?![\p{L}\d])/gu) ?? []).map(
    (word) => {
      const lower = word.toLowerCase();
      return { word, lower, plain: fold(lower) };
    },
  ),
);

const ofPassage = new WeakMap<Passage, readonly Word[]>();

/** The words of a passage. All-capitals words are left out, since capitals may lack their accents; "Ecole" counts. */
export const wordsOf = (passage: Passage): readonly Word[] => {
  const known = ofPassage.get(passage) ?? split(passage.text);
  ofPassage.set(passage, known);
  return known;
};

/** All the French text of a file. */
export interface FrenchOf {
  file: ContentFile;
  passages: readonly Passage[];
}
