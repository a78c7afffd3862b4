/**
 * « Est-ce pour moi ? »: four questions, answered on the device alone. Nobody is refused by them: the
 * result says where to go next.
 */
import type { ChoiceField } from "../forms/field-types.ts";
import type { EventName } from "./journey.ts";

export type SelfCheckName = "situation" | "age" | "gout";

/** The fourth question is the town, which the form asks too: there it is not asked again. */
export const selfCheckFields: readonly ChoiceField<SelfCheckName>[] = [
  {
    name: "situation",
    kind: "choice",
    label: "Que fais-tu en ce moment ?",
    noun: "ta situation",
    heading: "Situation",
    need: "optional",
    options: [
      { value: "sans-emploi", label: "Je cherche, ou je n'ai rien de prévu" },
      { value: "ecole", label: "Je vais à l'école" },
      { value: "emploi", label: "Je travaille" },
    ],
  },
  {
    name: "age",
    kind: "choice",
    label: "Quel âge as-tu ?",
    noun: "ton âge",
    heading: "Âge",
    need: "optional",
    options: [
      { value: "moins-de-16", label: "Moins de 16 ans" },
      { value: "16-25", label: "De 16 à 25 ans" },
      { value: "26-et-plus", label: "26 ans ou plus" },
    ],
  },
  {
    name: "gout",
    kind: "choice",
    label: "Travailler avec tes mains, des outils et des câbles, ça te tente ?",
    noun: "tes goûts",
    heading: "Goûts",
    need: "optional",
    options: [
      { value: "oui", label: "Oui" },
      { value: "peut-etre", label: "Je ne sais pas encore" },
      { value: "non", label: "Non" },
    ],
  },
];

/** What is carried to the form, where the person sees it before sending: taste is nobody's business there. */
export const CARRIED = ["situation", "age", "ville", "ville_inconnue"] as const;

export type SelfCheckAnswers = Readonly<Partial<Record<SelfCheckName, string>>>;

/**
 * What the answers lead to. Being without work is what the course of Roubaix asks (July 2020); ages
 * depend on the school and who pays for it; a mission locale and an E2C take people from 16 on.
 */
export function selfCheckEvent({ situation, age, gout }: SelfCheckAnswers): EventName {
  if (gout === "non" || age === "moins-de-16") return "autre-chose";
  const fits = situation === "sans-emploi" && age === "16-25" && gout === "oui";
  return fits ? "c-est-oui" : "a-discuter";
}
