/** The step of the journey that the address names: Back goes back a question, a reload stays. */
import { QUESTIONS, type QuestionName } from "../core/journey.ts";

export type Step = QuestionName | "verifier";

const STEP = "etape";

/** The step in the address: `?etape=ville`. */
export function stepInAddress(): Step | undefined {
  const named = new URLSearchParams(location.search).get(STEP);
  return named === "verifier" ? named : QUESTIONS.find((question) => question === named);
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
