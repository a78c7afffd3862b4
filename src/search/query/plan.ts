import { longestSynonym } from "./synonym-match.ts";
import { recognize, type Token } from "./token.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { fold } from "./fold.ts";
import { hasDigit } from "./numbers.ts";
import { meaningfulWords } from "./words.ts";

/** One concept to look for. A record matches if it contains any of the ways to say it. */
export interface Term {
  readonly ways: readonly Way[];
  /** Roughly how many pages contain its most common way. A rare term counts more. */
  readonly pages: number;
}

/** One query to the index, of one or several words. */
export interface Way {
  readonly words: string;
  /** How much a match counts, at most 1. */
  readonly weight: number;
}

export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** What to search for, derived from a query. */
export interface Plan {
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
  /** Words that occur nowhere on the site, as typed. */
  readonly unknown: readonly string[];
}

/** Weight of a typed word that has synonyms, unless the editor lists the word itself among the words to find (`finds`). */
const ASIDE = 0.5;

/**
 * Turns a query into a search plan.
 * @param finished whether the last word is complete; while it is being typed, its beginning is enough
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

/** Joins two words if more pages have the joined form than the rarer of the two: "data center" becomes "datacenter". */
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

/**
 * The ways to say a group of consecutive words with one meaning: their synonyms, and the words themselves if the site has
 * them.
 */
function waysOf(group: readonly Token[], finds: readonly string[]): Way[] {
  const [first] = group;
  const own =
    group.length === 1
      ? (first?.queries ?? [])
      : [group.map(({ queries }) => queries[0]).join(" ")];
  const isOnSite = group.every(({ queries }) => queries.length > 0);
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
