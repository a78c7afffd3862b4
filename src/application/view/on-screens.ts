import type { StateName } from "../core/journey.ts";
import type { SelfCheckResult } from "../core/self-check-journey.ts";

/** What a page can show: a state of the journey, a result of « Est-ce pour moi ? », or the page of thanks without a receipt. */
export type ScreenName = StateName | SelfCheckResult | "sans-recu";

/** The value of `data-screen`: every state in which an element shows. */
export const onScreens = (...names: readonly ScreenName[]): string => names.join(" ");

/** Where the answers are shown to be taken along: the application is not, or not yet, sent. */
export const NOT_SENT = [
  "pas-envoyee",
  "on-ne-sait-pas",
  "hors-ligne",
  "en-attente",
  "a-renvoyer",
] as const satisfies readonly ScreenName[];
