/** Turns the answers of « Est-ce pour moi ? » into the event that leads to their result. */
import type { SelfCheckEvent } from "./self-check-journey.ts";
import type { SelfCheckName } from "./self-check.ts";

/**
 * The answers handed over to the form, where the person sees them before sending. Their tastes (`gout`) stay on the device:
 * nobody who reads an application needs them.
 */
export const CARRIED = ["situation", "age", "ville", "ville_inconnue"] as const;

export type SelfCheckAnswers = Readonly<Partial<Record<SelfCheckName, string>>>;

/**
 * The event that follows from these answers; `SELF_CHECK_RESULTS` has its result. Under 16 it is too early: even a mission locale
 * or an « école de la deuxième chance » takes people from 16 on. Three conditions together make a clear yes. The person would like
 * this kind of work. They have no job and do not go to school: in July 2020, the course in Roubaix was only for people without a
 * job. They are 16 to 25: above that age, it depends on the school and its funders.
 */
export function selfCheckEvent({ situation, age, gout }: SelfCheckAnswers): SelfCheckEvent {
  if (gout === "non" || age === "moins-de-16") return "autre-chose";
  const fits = situation === "sans-emploi" && age === "16-25" && gout === "oui";
  return fits ? "c-est-oui" : "a-discuter";
}
