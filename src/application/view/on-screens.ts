import { APPLICATION_STATES, isUnsentEnd, type StateName } from "#application/core/journey.ts";
import type { SelfCheckResult } from "#application/core/self-check-journey.ts";

/**
 * What a page can show: a state of the journey, a result of « Est-ce pour moi ? », or the thank-you page without a receipt.
 */
export type ScreenName = StateName | SelfCheckResult | "sans-recu";

/** The value of `data-screen`: every state in which an element is shown. */
export const onScreens = (...names: readonly ScreenName[]): string => names.join(" ");

/** The states after an attempt to send that the service has not confirmed. In these states the page lists the answers. */
export const UNSENT_ENDS: readonly StateName[] = (
  Object.keys(APPLICATION_STATES) as StateName[]
).filter(isUnsentEnd);
