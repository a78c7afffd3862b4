import { longestSynonym } from "./synonym-match.ts";
import { recognize, type Token } from "./token.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { fold } from "./fold.ts";
import { hasDigit } from "./numbers.ts";
import { meaningfulWords } from "./words.ts";

/** One thing that is looked for: any of its ways to be said will do. */
export interface Term {
  readonly ways: readonly Way[];
  /** About how many pages have the commonest way: what is rare says more. */
  readonly pages: number;
}

/** What the index is asked for: one word or several. */
export interface Way {
  readonly words: string;
  /** How much a page that has it counts, 1 at most. */
  readonly weight: number;
}

export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** What a query comes down to. */
export interface Plan {
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
  /** Words that are nowhere on the site, as typed. */
  readonly unknown: readonly string[];
}

/** A word that has synonyms and is not one of them counts less: the editor said which words are meant. */
const ASIDE = 0.5;

/**
 * Says what to look for.
 * @param finished whether the last word is whole; while somebody types, the beginning of a word is as good as one
 */
export function planQuery(
  query: string,
  vocabulary: Vocabulary,
  { finished = true }: { finished?: boolean } = {},
): Plan {
  const words = joinParts(meaningfulWords(query, vocabulary), vocabulary);
  const tokens = words.map((word, at) =>
    recognize(word, vocabulary, !finished && at === words.length - 1),
  );
  const terms: Term[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const synonym = longestSynonym(tokens.slice(at), vocabulary);
    const group = tokens.slice(at, at + (synonym?.length ?? 1));
    const ways = waysOf(group, synonym?.finds ?? []);
    if (ways.length > 0) terms.push({ ways, pages: pagesOf(ways, vocabulary) });
    else unknown.push(...group.map(({ typed }) => typed));
    at += group.length;
  }
  return { terms, unknown, corrections: correctionsOf(tokens) };
}

/** Two words that the site rather writes as one become one: "data center". */
function joinParts(words: readonly string[], vocabulary: Vocabulary): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = "", next = ""] = words.slice(at, at + 2);
    const isOne =
      next !== "" &&
      vocabulary.pagesWith(word + next) > Math.min(...[word, next].map(vocabulary.pagesWith));
    joined.push(isOne ? word + next : word);
    if (isOne) at += 1;
  }
  return joined;
}

/** Words that follow each other and mean one thing: the synonyms' words, and their own where the site has them. */
function waysOf(group: readonly Token[], finds: readonly string[]): Way[] {
  const [first] = group;
  const own =
    group.length === 1 ? (first?.asks ?? []) : [group.map(({ asks }) => asks[0]).join(" ")];
  const isOnSite = group.every(({ asks }) => asks.length > 0);
  const isAside = (words: string): boolean => finds.length > 0 && !finds.includes(words);
  const all = new Map<string, number>();
  for (const words of finds) all.set(words, 1);
  if (isOnSite) for (const words of own) all.set(words, isAside(words) ? ASIDE : 1);
  return [...all].map(([words, weight]) => ({ words, weight }));
}

function pagesOf(ways: readonly Way[], vocabulary: Vocabulary): number {
  const pages = ways.map(({ words }) =>
    hasDigit(words)
      ? vocabulary.pagesWith(words) || 1
      : Math.min(...words.split(" ").map((word) => vocabulary.find(fold(word))?.pages ?? 1)),
  );
  return Math.max(...pages);
}

const correctionsOf = (tokens: readonly Token[]): Correction[] =>
  tokens.flatMap(({ typed, corrected, meant }) => (corrected ? [{ typed, meant }] : []));
