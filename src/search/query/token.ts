import { correct } from "./correction.ts";
import { soundOf } from "./sound.ts";
import type { SiteWord, Vocabulary } from "./vocabulary.ts";
import { isStopWord } from "./words.ts";
import { fold } from "./fold.ts";
import { hasDigit } from "./numbers.ts";

/** A word of a query, and what is known about it. */
export interface Token {
  readonly typed: string;
  readonly folded: string;
  /** The word of the site or of its synonyms that is meant; as typed if there is none. */
  readonly meant: string;
  readonly corrected: boolean;
  /** The words to query the index for; a page needs only one of them. Empty for a word that is nowhere on the site. */
  readonly queries: readonly string[];
}

/** Fewest letters in each half when two words were typed as one: "fibreoptique". */
const SHORTEST_PART = 4;
/** Fewest letters of a typed word that may be an acronym spelt out by its sound: "èressa" is RSA. */
const SHORTEST_SPELLING = 5;
/** Maximum number of homophones to search for: "pri" is "prix" or "pris". */
const MOST_ALIKE = 3;
/** Fewest letters after an article typed without a space: "lil" is Lille, not "l'il". */
const SHORTEST_BEHIND = 3;
/** An article or a pronoun stuck to a word, without its apostrophe or space: "minscrire", "lecole", "lebac". */
const CLINGING = [/^(?:qu|[cdjlmnst])(?=[aeiouyh])/, /^(?:les?|la|des?|du|une?)(?=.{3})/];

/** The word of the site after an article typed without a space: "école" for "lecole". */
export const behindArticle = (folded: string, vocabulary: Vocabulary): SiteWord | undefined =>
  CLINGING.filter((article) => article.test(folded))
    .map((article) => folded.replace(article, ""))
    .filter((rest) => rest.length >= SHORTEST_BEHIND && !isStopWord(rest))
    .map((rest) => vocabulary.find(rest))
    .find((word) => word !== undefined);

/**
 * Finds the word of the site that a typed word means: the same word, or a correction. If there is none, `queries` is empty.
 * @param mayBeUnfinished whether the word is still being typed: its beginning is then enough
 */
export function recognize(typed: string, vocabulary: Vocabulary, mayBeUnfinished: boolean): Token {
  const folded = fold(typed);
  const token = { typed, folded, meant: typed, corrected: false, queries: [] };
  const known =
    vocabulary.find(folded) ??
    (vocabulary.isOrdinary(folded) ? undefined : behindArticle(folded, vocabulary));
  const numbers = hasDigit(typed) ? vocabulary.numbers(typed) : [];
  if (numbers.length > 0) return { ...token, queries: onSite(numbers) };
  if (known) return { ...token, meant: known.word, queries: onSite([known]) };
  if (mayBeUnfinished && vocabulary.hasPrefix(folded)) return { ...token, queries: [typed] };
  const meant =
    correct(typed, vocabulary) ??
    (vocabulary.isOrdinary(folded) ? undefined : vocabulary.begunBy(folded)) ??
    saidAsLetters(typed, vocabulary);
  if (meant) {
    const alike = vocabulary.soundingLike(soundOf(typed));
    const all = alike.includes(meant)
      ? [meant, ...alike.filter((word) => word !== meant)]
      : [meant];
    return {
      ...token,
      meant: meant.word,
      corrected: true,
      queries: onSite(all.slice(0, MOST_ALIKE)),
    };
  }
  const parts = vocabulary.nameSounding(soundOf(typed)) ?? splitInTwo(folded, vocabulary);
  return parts === undefined
    ? token
    : { ...token, meant: parts, corrected: true, queries: [parts] };
}

const saidAsLetters = (typed: string, vocabulary: Vocabulary): SiteWord | undefined =>
  typed.length < SHORTEST_SPELLING ? undefined : vocabulary.saidAsLetters(soundOf(typed));

const onSite = (words: readonly SiteWord[]): string[] =>
  words.filter(({ pages }) => pages > 0).map(({ word }) => word);

/** The two words of the site that were typed as one: "fibre optique" for "fibreoptique". */
function splitInTwo(folded: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.isOrdinary(folded)) return undefined;
  for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at += 1) {
    const parts = [folded.slice(0, at), folded.slice(at)];
    if (!parts.every((part) => vocabulary.has(part))) continue;
    return parts.map((part) => vocabulary.find(part)?.word ?? part).join(" ");
  }
  return undefined;
}
