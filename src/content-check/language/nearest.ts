import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** The known name that differs least, by at most `maxDistance` letters; capitals and accents do not count. */
function closest(typed: string, known: Iterable<string>, maxDistance: number): string | undefined {
  const meant = plainId(typed);
  let best: string | undefined;
  let bestDistance = maxDistance + 1;
  for (const name of known) {
    const letters = distance(meant, plainId(name));
    if (letters < bestDistance) [best, bestDistance] = [name, letters];
  }
  return best;
}

/** The known name that was probably meant; `undefined` if none is similar. */
export const nearest = (typed: string, known: Iterable<string>): string | undefined =>
  closest(typed, known, Math.max(2, typed.length / 4));

/**
 * The name of the entry that an editor probably misspelt; `undefined` if none is similar. Names that differ by a number ("s10"
 * and "s11") are different entries, not typos.
 */
export const misspelt = (typed: string, known: Iterable<string>): string | undefined =>
  closest(
    typed,
    [...known].filter((name) => digitsOf(name) === digitsOf(typed)),
    typed.length < 6 ? 1 : 2,
  );
