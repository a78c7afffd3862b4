import type { Mistake } from "#content-check/faults.ts";

/**
 * Phrases that are refused in any text: the pattern, what is wrong with the words found, and what to do. In both sentences `$&`
 * is replaced by the words found, and `$1` by the first group of the pattern.
 */
export type Phrases = readonly (readonly [RegExp, string, string])[];

/** Reports the first of these phrases in a text. */
export function phraseFault(text: string, phrases: Phrases): Mistake | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, " ");
  for (const [pattern, why, remedy] of phrases) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const filled = (sentence: string): string =>
      sentence.replace(/\$([&\d])/g, (_, group: string) =>
        group === "&" ? found[0].trim() : (found[Number(group)] ?? ""),
      );
    return { fault: `« ${found[0].trim()} » ${filled(why)}`, remedy: filled(remedy) };
  }
  return undefined;
}
