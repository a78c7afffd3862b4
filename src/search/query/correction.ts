import { distance } from "fastest-levenshtein";
import { hasDigit } from "./numbers.ts";
import { soundOf } from "./sound.ts";
import type { SiteWord, Vocabulary } from "./vocabulary.ts";
import { isStopWord } from "./words.ts";
import { fold } from "./fold.ts";

/**
 * Typed words of at most this many letters resemble too many others: a wrong, missing or extra letter is corrected only if that
 * gives a topic word ("toulo" is "toulon"), or a word with the same sound ("ecol" is "école").
 */
const SHORT = 5;

/** Largest edit distance for a word of this many letters. `costOf` has exceptions for short words and for similar sounds. */
const reach = (letters: number): number => (letters < 4 ? 0 : letters < 9 ? 1 : 2);

/** The consonants of a sound key, without "j", which may be the "y" sound of "fille". `mayBeMeant` compares them. */
const skeleton = (sound: string): string => sound.replace(/[aeiouAIOUWQEj]/g, "").toLowerCase();

/** Two sound keys may differ by one character only if the typed word's key has at least this many: shorter ones are too similar. */
const SHORTEST_KEY = 5;

/** The cost of each kind of similarity; the candidate with the lowest cost wins. */
const COST = { sound: 0.5, topicSound: 0.75, swap: 1, nearSound: 1.25 };

/** Whether two words differ by two adjacent letters in the wrong order, a common typing error. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return (
    at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** Treats "gn" and "n" as the same sound: "Grini" for "Grigny". */
const plainN = (sound: string): string => sound.replace(/N/g, "n");

/**
 * Whether a short typed word may mean this word of the site, from which it differs by one letter. The site's word must be a
 * topic. The letter may be missing or extra; if it is a wrong letter, the consonants must still sound the same.
 */
const mayBeMeant = (folded: string, sound: string, { isTopic, ...word }: SiteWord): boolean =>
  isTopic && (folded.length !== word.folded.length || skeleton(sound) === skeleton(word.sound));

function costOf(folded: string, sound: string, candidate: SiteWord): number {
  // Cheap checks that most candidates fail come first, because every misspelt word is compared with every word of the site.
  // Equal keys of a single sound prove nothing: "aix", "ai" and "et" all sound like "é".
  const isAsLong = sound.length === candidate.sound.length && sound.length > 1;
  const isSameSound = isAsLong && sound === candidate.sound;
  const isTopicSound = isAsLong && candidate.isTopic && plainN(sound) === plainN(candidate.sound);
  const limit = reach(folded.length);
  if (!isSameSound && !isTopicSound) {
    // Misspellings change the first sound very rarely, so a candidate must share the first letter or the first sound.
    if (folded[0] !== candidate.folded[0] && sound[0] !== candidate.sound[0]) return Infinity;
    if (Math.abs(folded.length - candidate.folded.length) > limit + 2) return Infinity;
  }
  if (candidate.folded.length < 3 || isStopWord(candidate.folded)) return Infinity;
  if (isSameSound) return COST.sound;
  if (isTopicSound) return COST.topicSound;
  if (isSwap(folded, candidate.folded) && folded.length > 3) return COST.swap;
  const letters = distance(folded, candidate.folded);
  if (folded.length <= SHORT)
    return letters === 1 && mayBeMeant(folded, sound, candidate) ? 1 : Infinity;
  if (letters <= Math.min(limit, 1)) return letters;
  // At this distance the words must at least end with the same sound: "électricien" is not "électricité".
  if (sound.slice(-1) !== candidate.sound.slice(-1)) return Infinity;
  if (letters <= limit) return letters;
  const isNearSound =
    letters === limit + 1 && sound.length >= SHORTEST_KEY && distance(sound, candidate.sound) === 1;
  return isNearSound ? COST.nearSound : Infinity;
}

/**
 * The word of the site that a misspelt word probably means: a word within a small edit distance, or with the same sound. Among
 * equally close candidates, it is the most common one.
 * @param word as typed, with its accents
 * @returns undefined if no word is close enough
 */
export function nearest(word: string, vocabulary: Vocabulary): SiteWord | undefined {
  const folded = fold(word);
  const sound = soundOf(word);
  if (hasDigit(folded)) return undefined; // a number is never a misspelling of another
  let best: SiteWord | undefined;
  let least = Infinity;
  for (const candidate of vocabulary.words) {
    const apart = costOf(folded, sound, candidate);
    if (apart === Infinity) continue;
    const cost = apart - Math.log2(candidate.pages + 1) / 100;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** Like `nearest`, but returns `undefined` for ordinary French words, because they are not typos. */
export const correct = (word: string, vocabulary: Vocabulary): SiteWord | undefined =>
  vocabulary.isOrdinary(fold(word)) ? undefined : nearest(word, vocabulary);
