import { faultIn, type Fault, type Mistake } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";

/** A mistake with the passage that it is in. */
export interface Found {
  passage: Passage;
  wrong: Mistake;
}

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

/** The faults of the passages of a file in which a rule finds a mistake. */
export const faultsIn = <Where extends Passage>(
  file: ContentFile,
  passages: readonly Where[],
  rule: Rule<Where>,
): Fault[] =>
  passages.flatMap((passage) => {
    const wrong = rule(passage);
    return wrong ? [faultIn(file, passage, wrong)] : [];
  });
