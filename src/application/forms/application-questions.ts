import { fields } from "./fields.ts";
import type { FormQuestions } from "./form-types.ts";

/** The part of the young people's form that its script needs. */
export const applicationQuestions: FormQuestions = {
  name: "candidature",
  fields,
  messages: {
    write: (noun) => `Écris ${noun}.`,
    reply: "Écris ton numéro ou ton e-mail, pour qu’on puisse te répondre.",
    wholeEmail: "Écris ton e-mail en entier, comme sam@exemple.fr. Ou donne ton numéro.",
    shorten: (noun, most) => `Raccourcis ${noun}. Garde ${most} signes au plus.`,
  },
};
