/**
 * The wording of three questions of « Est-ce pour moi ? ». The fourth asks for the town, as the application form does, and has
 * the same wording (`ville` in `forms/worded-fields.ts`).
 */
import type { ChoiceField, Option, WordedField } from "#application/forms/field-types.ts";
import type { SELF_CHECK, SelfCheckName } from "./self-check.ts";

/** The options of a question, each with its wording. */
const inWords = <Name extends SelfCheckName>(
  labels: Readonly<Record<(typeof SELF_CHECK)[Name][number], string>>,
): readonly Option[] => Object.entries<string>(labels).map(([value, label]) => ({ value, label }));

export const selfCheckFields: readonly (WordedField<SelfCheckName> & ChoiceField<SelfCheckName>)[] =
  [
    {
      name: "situation",
      kind: "choice",
      label: "Que fais-tu en ce moment ?",
      heading: "Situation",
      need: "optional",
      options: inWords<"situation">({
        "sans-emploi": "Je cherche, ou je n'ai rien de prévu",
        ecole: "Je vais à l'école",
        emploi: "Je travaille",
      }),
    },
    {
      name: "age",
      kind: "choice",
      label: "Quel âge as-tu ?",
      heading: "Âge",
      need: "optional",
      options: inWords<"age">({
        "moins-de-16": "Moins de 16 ans",
        "16-25": "De 16 à 25 ans",
        "26-et-plus": "26 ans ou plus",
      }),
    },
    {
      name: "gout",
      kind: "choice",
      label: "Travailler avec tes mains, des outils et des câbles, ça te tente ?",
      heading: "Goûts",
      need: "optional",
      options: inWords<"gout">({
        oui: "Oui",
        "peut-etre": "Je ne sais pas encore",
        non: "Non",
      }),
    },
  ];
