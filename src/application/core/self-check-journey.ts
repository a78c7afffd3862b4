/** « Est-ce pour moi ? », before the form: where its answers lead. A table of its own, which the pages of the form need not load. */

/** How it may end. */
export type SelfCheckResult = "resultat-oui" | "resultat-parlons" | "resultat-autre";

export type SelfCheckEvent = "c-est-oui" | "a-discuter" | "autre-chose";

/** What each event leads to. */
export const SELF_CHECK_RESULTS: Readonly<Record<SelfCheckEvent, SelfCheckResult>> = {
  "c-est-oui": "resultat-oui",
  "a-discuter": "resultat-parlons",
  "autre-chose": "resultat-autre",
};
