/** What the answers of « Est-ce pour moi ? » lead to. */
import type { SelfCheckEvent } from "./self-check-journey.ts";
import type { SelfCheckName } from "./self-check.ts";

/** What is carried to the form, where the person sees it before sending: taste is nobody's business there. */
export const CARRIED = ["situation", "age", "ville", "ville_inconnue"] as const;

export type SelfCheckAnswers = Readonly<Partial<Record<SelfCheckName, string>>>;

/**
 * What the answers lead to. Being without work is what the course of Roubaix asks (July 2020); ages
 * depend on the school and who pays for it; a mission locale and an E2C take people from 16 on.
 */
export function selfCheckEvent({ situation, age, gout }: SelfCheckAnswers): SelfCheckEvent {
  if (gout === "non" || age === "moins-de-16") return "autre-chose";
  const fits = situation === "sans-emploi" && age === "16-25" && gout === "oui";
  return fits ? "c-est-oui" : "a-discuter";
}
