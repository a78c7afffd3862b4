/**
 * The headings and options under which answers are shown: on the check of the answers, in an SMS or e-mail, in the inbox. A
 * page loads this file after the first answer, so it is separate from the declarations. A field without an entry is a type
 * error.
 */
import type { AnswerWords } from "./field-types.ts";
import type { FieldName } from "./fields.ts";
import type { FormDeclaration } from "./form-types.ts";
import type { ReferralFieldName } from "./referral-fields.ts";

export const ANSWER_WORDS: Readonly<Record<FieldName, AnswerWords>> = {
  prenom: { heading: "Prénom" },
  telephone: { heading: "Téléphone" },
  email: { heading: "E-mail" },
  ville: {
    heading: "Ville",
    options: [{ value: "oui", label: "Je ne sais pas quelle ville" }],
  },
  contact: {
    heading: "Réponse souhaitée",
    options: [
      { value: "sms", label: "Par SMS" },
      { value: "appel", label: "Par appel" },
      { value: "email", label: "Par e-mail" },
      { value: "personne-qui-aide", label: "Par une personne qui m'aide" },
    ],
  },
  moment: {
    heading: "Moment pour appeler",
    options: [
      { value: "matin", label: "Le matin" },
      { value: "midi", label: "À midi" },
      { value: "apres-midi", label: "L'après-midi" },
      { value: "soir", label: "Le soir" },
      { value: "toujours", label: "N'importe quand" },
    ],
  },
  structure: { heading: "Aide ou structure" },
  amenagement: { heading: "Aménagement" },
  message: { heading: "Message" },
};

export const REFERRAL_ANSWER_WORDS: Readonly<Record<ReferralFieldName, AnswerWords>> = {
  conseiller_structure: { heading: "Structure" },
  conseiller_nom: { heading: "Conseiller ou conseillère" },
  conseiller_contact: { heading: "Contact du conseiller" },
  prenom: { heading: "Prénom" },
  telephone: { heading: "Téléphone" },
  email: { heading: "E-mail" },
  ville: { heading: "Ville" },
  message: { heading: "Message" },
  accord: {
    heading: "Accord de la personne",
    options: [
      {
        value: "oui",
        label: "La personne est d'accord pour que j'envoie ces informations.",
      },
    ],
  },
};

/** How the answers of a form are shown, by field name. */
export const answerWordsOf = ({
  name,
}: Pick<FormDeclaration, "name">): Readonly<Record<string, AnswerWords>> =>
  name === "candidature" ? ANSWER_WORDS : REFERRAL_ANSWER_WORDS;
