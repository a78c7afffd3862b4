import { soundOf } from "./sound.ts";
import type { Token } from "./token.ts";
import { familyOf, type Compared, type Vocabulary } from "./vocabulary.ts";
import { fold } from "./fold.ts";

export interface SynonymMatch {
  readonly finds: readonly string[];
  /** How many tokens it covers. */
  readonly length: number;
}

/** How certainly a typed word is a word of a synonym: the same letters, another form of the word, or only the same sound. */
const CERTAINTY = { same: 3, family: 2, sound: 1, not: 0 };

/**
 * Finds the synonym at the start of these tokens; `undefined` if there is none. The longest synonym wins; among equally long
 * ones, the closest match: "fils" matches the synonym "fils" better than "fille", although `familyOf` gives them the same
 * family. If several are equally long and close, their words to find are combined.
 */
export function longestSynonym(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): SynonymMatch | undefined {
  let best = { length: 0, certainty: 0, finds: new Set<string>() };
  const typed = tokens.map((token) => comparedWith(token, vocabulary));
  for (const { words, finds } of vocabulary.phrases) {
    const certainty = Math.min(...words.map((word, at) => typed[at]?.(word) ?? CERTAINTY.not));
    const { length } = words;
    if (certainty === CERTAINTY.not) continue;
    const ahead = length - best.length || certainty - best.certainty;
    if (ahead > 0) best = { length, certainty, finds: new Set(finds) };
    else if (ahead === 0) for (const word of finds) best.finds.add(word);
  }
  return best.length === 0 ? undefined : { length: best.length, finds: [...best.finds] };
}

/** A function that returns how certainly a token is a given word. A token that the site lacks is also compared by its sound. */
function comparedWith(token: Token, vocabulary: Vocabulary): (word: Compared) => number {
  const spellings = [token.folded, fold(token.meant)];
  const families = spellings.map(familyOf);
  const heard = vocabulary.has(token.folded) ? "" : soundOf(token.typed);
  return ({ folded, family, sound }) => {
    if (spellings.includes(folded)) return CERTAINTY.same;
    if (families.includes(family)) return CERTAINTY.family;
    return heard !== "" && heard === sound ? CERTAINTY.sound : CERTAINTY.not;
  };
}
