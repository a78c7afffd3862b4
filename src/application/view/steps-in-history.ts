/** The step of the journey that the address names: Back goes back a question, a reload stays. */
import { QUESTIONS } from "../core/journey.ts";
import type { Step } from "../core/model.ts";

const STEP = "etape";

/** The step in the address: `?etape=ville`. */
export function stepInAddress(): Step | undefined {
  const named = new URLSearchParams(location.search).get(STEP);
  return named === "verifier" ? named : QUESTIONS.find((question) => question === named);
}

/** What is kept with a step, through a reload: see `Model`. */
export function placeInHistory(): { readonly reviewing: boolean; readonly depth: number } {
  const state = history.state as { reviewing?: boolean; depth?: number } | null;
  return { reviewing: state?.reviewing ?? false, depth: state?.depth ?? 0 };
}

/** Adds a step to the history, or renames the one that is there. */
export function recordStep(
  step: Step | undefined,
  place: ReturnType<typeof placeInHistory>,
  replace: boolean,
): void {
  const address = new URL(location.href);
  if (step === undefined) address.searchParams.delete(STEP);
  else address.searchParams.set(STEP, step);
  address.hash = "";
  if (replace) history.replaceState(place, "", address);
  else history.pushState(place, "", address);
}
