import type { FormDeclaration } from "./form-types.ts";
import { referralFields } from "./referral-fields.ts";

/** The form of advisers and families. */
export const referralForm: FormDeclaration = {
  name: "orientation",
  fields: referralFields,
  voice: "vous",
  sentences: {
    write: (noun) => `Écrivez ${noun}.`,
    reply: "Écrivez un numéro ou un e-mail, pour que nous puissions répondre.",
    wholeEmail: "Écrivez l’e-mail en entier, comme sam@exemple.fr. Ou donnez un numéro.",
    shorten: (noun, most) => `Raccourcissez ${noun}. Gardez ${most} signes au plus.`,
    agree: (noun) => `Demandez ${noun}, puis cochez la case.`,
  },
  path: "/orienter/",
  thanksPath: "/orienter/merci/",
};
