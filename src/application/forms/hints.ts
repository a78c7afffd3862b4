/**
 * The help below a question, for whoever writes the HTML: the page through Astro, and the inbox. In a file of its own, since the
 * scripts of the forms never show it and would carry it all the same. Every field has its line here: one without does not compile.
 */
import type { Field, Hint } from "./field-types.ts";
import { fields, type FieldName } from "./fields.ts";
import type { FormDeclaration } from "./form-types.ts";
import { referralFields, type ReferralFieldName } from "./referral-fields.ts";

const HINTS: Readonly<Record<FieldName, string | undefined>> = {
  prenom: undefined,
  telephone: "Par exemple 06 39 98 12 34. Ou laisse vide et donne un e-mail.",
  email: "Par exemple sam@exemple.fr. Ou laisse vide et donne un numéro.",
  ville: "Par exemple Roubaix, ou la ville où tu habites.",
  contact: "Une seule réponse.",
  moment: undefined,
  structure: "Par exemple une mission locale. Avec son accord, écris son nom et son numéro.",
  amenagement:
    "Par exemple une place assise, plus de temps, un interprète. Dis ce qu'il te faut, pas pourquoi.",
  message: "Deux phrases suffisent. L'orthographe ne compte pas. Rien sur ta santé.",
};

const REFERRAL_HINTS: Readonly<Record<ReferralFieldName, string | undefined>> = {
  conseiller_structure:
    "Par exemple : mission locale de Roubaix. Ou votre lien : parent, éducatrice…",
  conseiller_nom: undefined,
  conseiller_contact: "Pour vous répondre, si la personne n'est pas joignable.",
  prenom: undefined,
  telephone: "Par exemple 06 39 98 12 34. Sans numéro, nous passerons par vous.",
  email: undefined,
  ville: undefined,
  message: "Un besoin ? Dites ce qu'il faut, pas pourquoi. Rien sur sa santé.",
  accord: undefined,
};

/** The fields of the young people's form, as the page shows them. */
export const hintedFields: readonly (Field<FieldName> & Hint)[] = fields.map((field) => ({
  ...field,
  hint: HINTS[field.name],
}));

/** Those of the advisers' form. */
export const hintedReferralFields: readonly (Field<ReferralFieldName> & Hint)[] =
  referralFields.map((field) => ({ ...field, hint: REFERRAL_HINTS[field.name] }));

/** Those of either. */
export const hintedFieldsOf = ({ name }: FormDeclaration): readonly (Field & Hint)[] =>
  name === "candidature" ? hintedFields : hintedReferralFields;
