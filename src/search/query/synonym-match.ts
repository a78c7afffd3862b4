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
const CLOSENESS = { same: 3, family: 2, sound: 1, not: 0 };

/** A word of a synonym in the forms in which it is compared. */
interface Compared {
  readonly folded: string;
  readonly family: string;
  /** Undefined for a word that is too short to be compared by its sound. */
  readonly sound: string | undefined;
}

/** What somebody may say, and the words of the site for it. */
interface Phrase {
  readonly words: readonly Compared[];
  readonly finds: readonly string[];
}

/** Prepared once for each vocabulary: families and sounds take most of the time of a search. */
const phrases = new WeakMap<Vocabulary, readonly Phrase[]>();

function phrasesOf(vocabulary: Vocabulary): readonly Phrase[] {
  let prepared = phrases.get(vocabulary);
  if (!prepared) {
    prepared = vocabulary.synonyms.flatMap(({ said, finds }) =>
      said.map((phrase) => ({ words: meaningfulWords(phrase, vocabulary).map(compared), finds })),
    );
    phrases.set(vocabulary, prepared);
  }
  return prepared;
}

function compared(word: string): Compared {
  const folded = fold(word);
  const sound = word.length >= SHORTEST_SOUND ? soundOf(word) : undefined;
  return { folded, family: familyOf(folded), sound };
}

/** A typed word in the forms in which it is compared. */
interface Heard {
  readonly spellings: readonly string[];
  readonly families: readonly string[];
  /** Undefined if the site has the word: then it is not a misspelling of another. */
  readonly sound: string | undefined;
}

function heard(token: Token, vocabulary: Vocabulary): Heard {
  const spellings = [token.folded, fold(token.meant)];
  const sound = vocabulary.has(token.folded) ? undefined : soundOf(token.typed);
  return { spellings, families: spellings.map(familyOf), sound };
}

/**
 * The synonym at the start of these tokens: the longest, then the closest match ("fils" is not "fille"). Groups that are equal
 * in both are combined.
 */
export function longestSynonym(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): SynonymMatch | undefined {
  let best = { length: 0, closeness: 0, finds: new Set<string>() };
  const typed = tokens.map((token) => heard(token, vocabulary));
  for (const { words, finds } of phrasesOf(vocabulary)) {
    const closeness = Math.min(...words.map((word, at) => closenessOf(typed[at], word)));
    const { length } = words;
    if (closeness === CLOSENESS.not) continue;
    const ahead = length - best.length || closeness - best.closeness;
    if (ahead > 0) best = { length, closeness, finds: new Set(finds) };
    else if (ahead === 0) for (const word of finds) best.finds.add(word);
  }
  return best.length === 0 ? undefined : { length: best.length, finds: [...best.finds] };
}

/** How closely a typed word matches one of a synonym. A misspelt word matches if it sounds alike. */
function closenessOf(typed: Heard | undefined, { folded, family, sound }: Compared): number {
  if (typed === undefined) return CLOSENESS.not;
  if (typed.spellings.includes(folded)) return CLOSENESS.same;
  if (typed.families.includes(family)) return CLOSENESS.family;
  return sound !== undefined && typed.sound === sound ? CLOSENESS.sound : CLOSENESS.not;
}
