import { hasDigit } from "../query/numbers.ts";
import { ordinaryWords } from "./ordinary-words.ts";
import { packWords, type WordFile } from "../query/vocabulary.ts";
import { wordsOf } from "../query/words.ts";
import type { Fragment } from "./write-index.ts";

/** Single letters are what is left of elisions. */
const isWord = (word: string): boolean => word.length > 1 || hasDigit(word);

/** How many of the fragments have each word. */
function countPages(fragments: readonly Fragment[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { content, meta } of fragments)
    for (const word of new Set(wordsOf(`${meta["title"] ?? meta["question"] ?? ""} ${content}`)))
      if (isWord(word)) pages.set(word, (pages.get(word) ?? 0) + 1);
  return pages;
}

/** Places written with hyphens, which people type in one go: "Magny-les-Hameaux", not "Puis-je". */
const NAME = /(?<!\p{L})\p{Lu}\p{L}+(?:-\p{Ll}{2,3})*-\p{Lu}\p{L}+/gu;

const namesIn = (fragments: readonly Fragment[]): string[] => [
  ...new Set(
    fragments.flatMap(({ content }) => content.match(NAME) ?? []).map((name) => name.toLowerCase()),
  ),
];

/** The site's vocabulary, from what Pagefind has kept of its pages. */
export function wordFile(
  fragments: readonly Fragment[],
  { synonyms, hasArchive }: Pick<WordFile, "synonyms" | "hasArchive">,
): WordFile {
  const groups: string[][] = [];
  for (const [word, pages] of countPages(fragments))
    (groups[Math.floor(Math.log2(pages))] ??= []).push(word);
  const byFrequency = Array.from(groups, (group) => packWords(group ?? []));
  const words = {
    byFrequency,
    synonyms,
    hasArchive,
    names: packWords(namesIn(fragments)),
    records: fragments.length,
    ordinary: "",
  };
  return { ...words, ordinary: packWords(ordinaryWords(words)) };
}
