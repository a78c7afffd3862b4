import { soundOf } from "./sound.ts";
import type { Token } from "./token.ts";
import { familyOf, type Vocabulary } from "./vocabulary.ts";
import { fold } from "./fold.ts";
import { meaningfulWords } from "./words.ts";

export interface SynonymMatch {
  readonly finds: readonly string[];
  /** How many tokens it covers. */
  readonly length: number;
}

/** Shorter words have too many homophones. */
const SHORTEST_SOUND = 4;

/** How closely a word matches one in a synonym: same letters, another form of it, or only the same sound. */
const SURE = { same: 3, family: 2, sound: 1, not: 0 };

/**
 * The synonym at the start of these tokens: the longest, then the closest match ("fils" is not "fille"). Groups that are equal
 * in both are combined.
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

/** How closely a token matches a word. A misspelt token matches if it sounds alike. */
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
