/**
 * The fields of both forms with all their wording, for code that writes HTML: the page through Astro, and the inbox. The
 * scripts of the forms do not import this file. A field without an entry is a type error.
 */
import { ANSWER_WORDS, REFERRAL_ANSWER_WORDS } from "./answer-words.ts";
import type { AnswerWords, Field, QuestionWords, WordedField } from "./field-types.ts";
import { fields, type FieldName } from "./fields.ts";
import type { FormDeclaration } from "./form-types.ts";
import { referralFields, type ReferralFieldName } from "./referral-fields.ts";

const QUESTIONS: Readonly<Record<FieldName, QuestionWords>> = {
  prenom: { label: "Ton prénom", autocomplete: "given-name" },
  telephone: {
    label: "Ton numéro de téléphone",
    hint: "Par exemple 06 39 98 12 34. Ou laisse vide et donne un e-mail.",
    autocomplete: "tel",
  },
  email: {
    label: "Ton e-mail",
    hint: "Par exemple sam@exemple.fr. Ou laisse vide et donne un numéro.",
    autocomplete: "email",
  },
  // No `autocomplete`: the town wanted is not always the town where the person lives.
  ville: {
    label: "Près de quelle ville veux-tu te former ?",
    hint: "Par exemple Roubaix, ou la ville où tu habites.",
  },
  contact: { label: "Comment veux-tu qu'on te réponde ?", hint: "Une seule réponse." },
  moment: { label: "Quand peux-tu répondre au téléphone ?" },
  structure: {
    label: "Quelqu'un t'aide ?",
    hint: "Par exemple une mission locale. Avec son accord, écris son nom et son numéro.",
  },
  amenagement: {
    label: "De quoi as-tu besoin pour suivre la formation ?",
    hint: "Par exemple une place assise, plus de temps, un interprète. Dis ce qu'il te faut, pas pourquoi.",
  },
  message: {
    label: "Tu veux ajouter quelque chose ?",
    hint: "Deux phrases suffisent. L'orthographe ne compte pas. Rien sur ta santé.",
  },
};

/** Text fields about the person referred have `autocomplete="off"`: a browser would fill in what it knows about the adviser. */
const REFERRAL_QUESTIONS: Readonly<Record<ReferralFieldName, QuestionWords>> = {
  conseiller_structure: {
    label: "Votre structure",
    hint: "Par exemple : mission locale de Roubaix. Ou votre lien : parent, éducatrice…",
    autocomplete: "organization",
  },
  conseiller_nom: { label: "Votre nom", autocomplete: "name" },
  conseiller_contact: {
    label: "Votre numéro ou votre e-mail",
    hint: "Pour vous répondre, si la personne n'est pas joignable.",
    autocomplete: "email",
  },
  prenom: { label: "Son prénom", autocomplete: "off" },
  telephone: {
    label: "Son numéro de téléphone",
    hint: "Par exemple 06 39 98 12 34. Sans numéro, nous passerons par vous.",
    autocomplete: "off",
  },
  email: { label: "Son e-mail", autocomplete: "off" },
  ville: { label: "Près de quelle ville veut-elle se former ?", autocomplete: "off" },
  message: {
    label: "Une précision utile",
    hint: "Un besoin ? Dites ce qu'il faut, pas pourquoi. Rien sur sa santé.",
    autocomplete: "off",
  },
  accord: { label: REFERRAL_ANSWER_WORDS.accord.options?.[0]?.label ?? "" },
};

const worded = <Name extends string>(
  fields: readonly Field<Name>[],
  questions: Readonly<Record<Name, QuestionWords>>,
  answers: Readonly<Record<Name, AnswerWords>>,
): readonly WordedField<Name>[] =>
  fields.map((field) => ({ ...field, ...questions[field.name], ...answers[field.name] }));

/** The fields of the young people's form, as the page shows them. */
export const wordedFields = worded(fields, QUESTIONS, ANSWER_WORDS);

/** The fields of the advisers' form, as the page shows them. */
export const wordedReferralFields = worded(
  referralFields,
  REFERRAL_QUESTIONS,
  REFERRAL_ANSWER_WORDS,
);

/** The fields of either form, as its page shows them. */
export const wordedFieldsOf = ({ name }: FormDeclaration): readonly WordedField[] =>
  name === "candidature" ? wordedFields : wordedReferralFields;
