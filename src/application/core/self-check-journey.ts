/** The results of « Est-ce pour moi ? », in a separate file because the pages of the form do not need them. */

/** How the self-check may end. */
export type SelfCheckResult = "resultat-oui" | "resultat-parlons" | "resultat-autre";

export type SelfCheckEvent = "c-est-oui" | "a-discuter" | "autre-chose";

/** The result that each event leads to. */
export const SELF_CHECK_RESULTS: Readonly<Record<SelfCheckEvent, SelfCheckResult>> = {
  "c-est-oui": "resultat-oui",
  "a-discuter": "resultat-parlons",
  "autre-chose": "resultat-autre",
};
