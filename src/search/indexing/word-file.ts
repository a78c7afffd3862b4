import { hasDigit } from "#search/query/numbers.ts";
import { ordinaryWords } from "./ordinary-words.ts";
import { packWords, singularOf, type WordFile } from "#search/query/vocabulary.ts";
import { fold } from "#search/query/fold.ts";
import { isStopWord, wordsOf } from "#search/query/words.ts";
import type { Fragment } from "./write-index.ts";

/** Single letters are left out: they come from elisions (l', d'). */
const isWord = (word: string): boolean => word.length > 1 || hasDigit(word);

const titleOf = ({ meta }: Fragment): string =>
  meta["title"] ?? meta["question"] ?? meta["name"] ?? "";

/** In how many fragments each word occurs. */
function countPages(fragments: readonly Fragment[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const fragment of fragments)
    for (const word of new Set(wordsOf(`${titleOf(fragment)} ${fragment.content}`)))
      if (isWord(word)) pages.set(word, (pages.get(word) ?? 0) + 1);
  return pages;
}

/** Hyphenated place names: "Magny-les-Hameaux", but not "Puis-je". People type them as one word. */
const NAME = /(?<!\p{L})\p{Lu}\p{L}+(?:-\p{Ll}{2,3})*-\p{Lu}\p{L}+/gu;

const namesIn = (fragments: readonly Fragment[]): string[] => [
  ...new Set(
    fragments.flatMap(({ content }) => content.match(NAME) ?? []).map((name) => name.toLowerCase()),
  ),
];

/**
 * Maximum number of letters of a topic in the word file. Topics are the words of titles, and proper nouns. `correction.ts` mainly
 * needs them for typed words of at most five letters, which may lack one letter.
 */
const LONGEST_TOPIC = 6;

/**
 * Removes each plural if its singular is on the site too. A plural stays if another word differs from the singular by accents
 * only ("formé", "forme").
 * @returns `kept`: how many pages have each word that stays; `standIn`: turns a removed plural into its singular
 */
function withoutPlurals(pages: ReadonlyMap<string, number>): {
  kept: Map<string, number>;
  standIn: (word: string) => string;
} {
  const folds = new Map<string, number>();
  for (const word of pages.keys()) folds.set(fold(word), (folds.get(fold(word)) ?? 0) + 1);
  const standIn = (word: string): string => {
    const one = singularOf(word);
    return pages.has(one) && folds.get(fold(one)) === 1 ? one : word;
  };
  const kept = new Map<string, number>();
  for (const [word, count] of pages)
    kept.set(standIn(word), Math.max(count, kept.get(standIn(word)) ?? 0));
  return { kept, standIn };
}

/** A capitalised word inside a sentence: "Grigny" in "à Grigny", but not "Une" after a full stop. */
const PROPER_NOUN = /(?<=[\p{Ll}\d],? )\p{Lu}\p{Ll}+(?![\p{L}-])/gu;

const topicsOf = (fragments: readonly Fragment[]): string[] => [
  ...new Set(
    fragments
      .flatMap((fragment) => [
        ...wordsOf(titleOf(fragment)),
        ...(fragment.content.match(PROPER_NOUN) ?? []).flatMap(wordsOf),
      ])
      .filter((word) => word.length > 2 && word.length <= LONGEST_TOPIC)
      .filter((word) => !hasDigit(word) && !isStopWord(fold(word))),
  ),
];

/** A text as a query to the index, which has no apostrophe inside a word: "l'école" → "l école". */
const asQuery = (text: string): string => wordsOf(text).join(" ");

/** The site's vocabulary, from what Pagefind has recorded of its pages. */
export function wordFile(
  fragments: readonly Fragment[],
  { synonyms, hasArchive }: Pick<WordFile, "synonyms" | "hasArchive">,
): WordFile {
  const { kept: pages, standIn } = withoutPlurals(countPages(fragments));
  const sorted = [...pages.keys()].sort();
  const words = {
    words: packWords(sorted),
    frequencies: sorted
      .map((word) => Math.floor(Math.log2(pages.get(word) ?? 1)).toString(36))
      .join(""),
    synonyms: synonyms.map(({ said, finds }) => ({ said, finds: finds.map(asQuery) })),
    hasArchive,
    topics: packWords(topicsOf(fragments).map(standIn)),
    names: packWords(namesIn(fragments)),
    records: fragments.length,
    ordinary: "",
  };
  return { ...words, ordinary: packWords(ordinaryWords(words)) };
}
