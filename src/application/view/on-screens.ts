import type { StateName } from "#application/core/journey.ts";
import type { SelfCheckResult } from "#application/core/self-check-journey.ts";

/**
 * What a page can show: a state of the journey, a result of « Est-ce pour moi ? », or the thank-you page without a receipt.
 */
export type ScreenName = StateName | SelfCheckResult | "sans-recu";

/** The value of `data-screen`: every state in which an element is shown. */
export const onScreens = (...names: readonly ScreenName[]): string => names.join(" ");

/** The states in which the application is not known to be sent. In these states the page lists the answers. */
export const NOT_KNOWN_SENT = [
  "pas-envoyee",
  "on-ne-sait-pas",
  "hors-ligne",
  "en-attente",
  "a-renvoyer",
] as const satisfies readonly ScreenName[];
