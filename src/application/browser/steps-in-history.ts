/** The step of the journey that the address names: Back goes back a question, a reload stays. */
import { QUESTIONS, questionOf, type QuestionName } from "../journey.ts";

export type Step = QuestionName | "verifier";

const STEP = "etape";

/** The step in the address: `?etape=ville`, or `#champ-ville` from a link made for the whole form. */
export function stepInAddress(): Step | undefined {
  const named = new URLSearchParams(location.search).get(STEP);
  if (named === "verifier") return named;
  return (
    QUESTIONS.find((question) => question === named) ??
    questionOf(location.hash.replace(/^#champ-/, ""))
  );
}

/** Whether the person came from the check of the answers to change one; kept through a reload. */
export const isReviewing = (): boolean =>
  (history.state as { reviewing?: boolean } | null)?.reviewing ?? false;

/** Adds a step to the history, or renames the one that is there. */
export function recordStep(
  step: Step | undefined,
  { reviewing = false, replace = false }: { reviewing?: boolean; replace?: boolean } = {},
): void {
  const address = new URL(location.href);
  if (step === undefined) address.searchParams.delete(STEP);
  else address.searchParams.set(STEP, step);
  address.hash = "";
  if (replace) history.replaceState({ reviewing }, "", address);
  else history.pushState({ reviewing }, "", address);
}
