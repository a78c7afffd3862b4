/** The step of the journey in the page's address: Back returns to the question before, and a reload keeps the step. */
import { stepOf } from "#application/core/moves.ts";
import type { Step } from "#application/core/model.ts";

const STEP = "etape";

/** The step in the address: `?etape=ville`. */
export function stepInAddress(): Step | undefined {
  return stepOf(new URLSearchParams(location.search).get(STEP));
}

/** What is stored with a step in the history, and survives a reload. `Model` explains both values. */
export function placeInHistory(): { readonly reviewing: boolean; readonly depth: number } {
  const state = history.state as { reviewing?: boolean; depth?: number } | null;
  return { reviewing: state?.reviewing ?? false, depth: state?.depth ?? 0 };
}

/** Adds a step to the history, or replaces the current one. */
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
