import { faultIn, type Fault, type Mistake } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";

/** A mistake with the passage that it is in. */
export interface Found {
  passage: Passage;
  wrong: Mistake;
}

/** A rule returns the mistake that it finds in a text (or in a text with its place and context), if any. */
export type Rule<Subject> = (subject: Subject) => Mistake | undefined;

/** Applies rules in their order until one finds a mistake, and returns that mistake. */
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

/** Applies a rule to each passage of a file, and makes a fault of each mistake that it finds. */
export const faultsIn = <Where extends Passage>(
  file: ContentFile,
  passages: readonly Where[],
  rule: Rule<Where>,
): Fault[] =>
  passages.flatMap((passage) => {
    const wrong = rule(passage);
    return wrong ? [faultIn(file, passage, wrong)] : [];
  });
