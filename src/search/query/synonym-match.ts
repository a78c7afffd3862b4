import { soundOf } from "./sound.ts";
import type { Token } from "./token.ts";
import { familyOf, type Vocabulary } from "./vocabulary.ts";
import { fold } from "./fold.ts";
import { meaningfulWords } from "./words.ts";

export interface SynonymMatch {
  readonly finds: readonly string[];
  /** How many tokens say it. */
  readonly length: number;
}

/** Shorter words that sound alike are too many. */
const SHORTEST_SOUND = 4;

/** How surely a word is the one that a synonym says: letter for letter, in another form, or by its sound only. */
const SURE = { same: 3, family: 2, sound: 1, not: 0 };

/**
 * The synonym that the first of these tokens begin: the longest of several, then the surest ("fils" is no "fille"). Groups that
 * are equal on both count together.
 */
export function longestSynonym(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): SynonymMatch | undefined {
  let best = { length: 0, sure: 0, finds: new Set<string>() };
  for (const { said, finds } of vocabulary.synonyms)
    for (const phrase of said) {
      const words = meaningfulWords(phrase, vocabulary);
      const sure = Math.min(...words.map((word, at) => sureness(tokens[at], word, vocabulary)));
      const { length } = words;
      if (sure === SURE.not) continue;
      const ahead = length - best.length || sure - best.sure;
      if (ahead > 0) best = { length, sure, finds: new Set(finds) };
      else if (ahead === 0) for (const word of finds) best.finds.add(word);
    }
  return best.length === 0 ? undefined : { length: best.length, finds: [...best.finds] };
}

/** Whether a token is this word, or stands for it; a misspelt one, whether it sounds like it. */
function sureness(token: Token | undefined, word: string, vocabulary: Vocabulary): number {
  if (token === undefined) return SURE.not;
  const folded = fold(word);
  const spellings = [token.folded, fold(token.meant)];
  if (spellings.includes(folded)) return SURE.same;
  if (spellings.some((spelling) => familyOf(spelling) === familyOf(folded))) return SURE.family;
  const soundsAlike =
    word.length >= SHORTEST_SOUND &&
    !vocabulary.has(token.folded) &&
    soundOf(token.typed) === soundOf(word);
  return soundsAlike ? SURE.sound : SURE.not;
}
