import { packWords, type WordFile } from "#search/query/vocabulary.ts";

/**
 * Makes a word file for tests.
 * @param groups the words that occur on one page, then those on two pages, then those on four, and so on
 */
export function wordsOfSite(
  groups: readonly (readonly string[])[],
  {
    ordinary = [],
    topics = [],
    names = [],
    ...others
  }: {
    ordinary?: readonly string[];
    topics?: readonly string[];
    names?: readonly string[];
  } & Partial<Pick<WordFile, "synonyms" | "records" | "hasArchive">> = {},
): WordFile {
  const orders = new Map(groups.flatMap((words, order) => words.map((word) => [word, order])));
  const sorted = [...orders.keys()].sort();
  return {
    words: packWords(sorted),
    frequencies: sorted.map((word) => (orders.get(word) ?? 0).toString(36)).join(""),
    ordinary: packWords(ordinary),
    topics: packWords(topics),
    names: packWords(names),
    synonyms: [],
    records: 20,
    hasArchive: false,
    ...others,
  };
}
