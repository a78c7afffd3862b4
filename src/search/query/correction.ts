import { distance } from "fastest-levenshtein";
import { hasDigit } from "./numbers.ts";
import { soundOf } from "./sound.ts";
import type { SiteWord, Vocabulary } from "./vocabulary.ts";
import { isStopWord } from "./words.ts";
import { fold } from "./fold.ts";

/** Words of this many letters and fewer have too many neighbours: only what the site is about will do ("grini" is Grigny). */
const SHORT = 5;

/** How far a word of the site may be, in letters to change, from a word of this many letters. */
const reach = (letters: number): number => (letters < 4 ? 0 : letters < 9 ? 1 : 2);

/** What one says without its vowels: short words that differ there are slips of the ear, others are other words. */
const skeleton = (sound: string): string => sound.replace(/[aeiouAIOUWQEj]/g, "").toLowerCase();

/** Keys of fewer sounds are too near to each other. */
const SHORTEST_KEY = 5;

/** What each way of being alike costs; the cheapest word of the site is meant. */
const COST = { sound: 0.5, topicSound: 0.75, swap: 1, nearSound: 1.25 };

/** Two letters that follow each other, the wrong way round: a slip of the fingers. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return (
    at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** "Grini" for "Grigny". */
const plainN = (sound: string): string => sound.replace(/N/g, "n");

/** Whether a short word that is one letter away is a slip: a letter too many or too few, or a vowel for another. */
const mayBeMeant = (folded: string, sound: string, { isTopic, ...word }: SiteWord): boolean =>
  isTopic && (folded.length !== word.folded.length || skeleton(sound) === skeleton(word.sound));

function costOf(folded: string, sound: string, candidate: SiteWord): number {
  // What most words of the site fail at comes first: each is asked about each that is typed.
  const isAsLong = sound.length === candidate.sound.length;
  const isSameSound = isAsLong && sound === candidate.sound && sound.length > 1;
  const isTopicSound = isAsLong && candidate.isTopic && plainN(sound) === plainN(candidate.sound);
  const limit = reach(folded.length);
  if (!isSameSound && !isTopicSound) {
    // Nobody gets the beginning of a word wrong but for its spelling.
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
  // Far apart as they are, they must at least end alike: "électricien" is not "électricité".
  if (sound.slice(-1) !== candidate.sound.slice(-1)) return Infinity;
  if (letters <= limit) return letters;
  const isNearSound =
    letters === limit + 1 && sound.length >= SHORTEST_KEY && distance(sound, candidate.sound) === 1;
  return isNearSound ? COST.nearSound : Infinity;
}

/**
 * The word of the site that was meant by one that it does not have: as near as a strict edit distance allows, or sounding alike.
 * Of equals, the commonest.
 * @param word as typed, accents included
 * @returns nothing when no word is near enough
 */
export function nearest(word: string, vocabulary: Vocabulary): SiteWord | undefined {
  const folded = fold(word);
  const sound = soundOf(word);
  if (hasDigit(folded)) return undefined; // a number is right or wrong, never nearly
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

/** The same, for words that are not French like any other: those are no mistakes. */
export const correct = (word: string, vocabulary: Vocabulary): SiteWord | undefined =>
  vocabulary.isOrdinary(fold(word)) ? undefined : nearest(word, vocabulary);
