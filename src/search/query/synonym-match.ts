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

/** The synonym that the first of these tokens begin, the longest of several. */
export function longestSynonym(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): SynonymMatch | undefined {
  let best: SynonymMatch | undefined;
  for (const { said, finds } of vocabulary.synonyms)
    for (const phrase of said) {
      const words = meaningfulWords(phrase, vocabulary);
      const isSaid = words.every((word, at) => isSaidBy(tokens[at], word, vocabulary));
      if (isSaid && words.length > (best?.length ?? 0)) best = { finds, length: words.length };
    }
  return best;
}

/** Whether a token is this word, or stands for it; a misspelt one, whether it sounds like it. */
function isSaidBy(token: Token | undefined, word: string, vocabulary: Vocabulary): boolean {
  if (token === undefined) return false;
  const family = familyOf(fold(word));
  if (familyOf(token.folded) === family || familyOf(fold(token.meant)) === family) return true;
  return (
    word.length >= SHORTEST_SOUND &&
    !vocabulary.has(token.folded) &&
    soundOf(token.typed) === soundOf(word)
  );
}
