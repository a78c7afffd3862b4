import type { Mistake } from "#content-check/faults.ts";

/** A rule for a text, or for a text with its place and context. */
export type Rule<Subject> = (subject: Subject) => Mistake | undefined;

/** The mistake that the first of these rules finds. */
export function firstMistake<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
): Mistake | undefined {
  for (const rule of rules) {
    const mistake = rule(subject);
    if (mistake) return mistake;
  }
  return undefined;
}
