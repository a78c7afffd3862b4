import { distance } from "fastest-levenshtein";
import { plainId } from "../lib/plain-id.ts";

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** The name, among those that exist, that is at most `most` letters away; nothing where none is. */
function closest(typed: string, known: Iterable<string>, most: number): string | undefined {
  const meant = plainId(typed);
  let best: string | undefined;
  let least = most + 1;
  for (const name of known) {
    const away = distance(meant, plainId(name));
    if (away < least) [best, least] = [name, away];
  }
  return best;
}

/** The name, among those that exist, that somebody meant who wrote another; nothing where none looks like it. */
export const nearest = (typed: string, known: Iterable<string>): string | undefined =>
  closest(typed, known, Math.max(2, typed.length / 4));

/**
 * The entry that somebody meant who misspelt its name. Two names that differ by a number ("s10", "ages-2018") are two entries, and
 * no slip of the hand.
 */
export const misspelt = (typed: string, known: Iterable<string>): string | undefined =>
  closest(
    typed,
    [...known].filter((name) => digitsOf(name) === digitsOf(typed)),
    typed.length < 6 ? 1 : 2,
  );
