import { referralFields } from "./referral-fields.ts";
import type { FormQuestions } from "./form-types.ts";

/** The part of the advisers' form that its script needs. */
export const referralQuestions: FormQuestions = {
  name: "orientation",
  fields: referralFields,
  messages: {
    write: (noun) => `Écrivez ${noun}.`,
    reply: "Écrivez un numéro ou un e-mail, pour que nous puissions répondre.",
    wholeEmail: "Écrivez l’e-mail en entier, comme sam@exemple.fr. Ou donnez un numéro.",
    shorten: (noun, most) => `Raccourcissez ${noun}. Gardez ${most} signes au plus.`,
    agree: (noun) => `Demandez ${noun}, puis cochez la case.`,
  },
};
