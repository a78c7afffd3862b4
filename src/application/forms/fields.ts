/**
 * The one declaration of the application form. The page, its questions one by one, the rules, the
 * check of the answers, the inbox and the tests are all made from it: a field added here exists
 * everywhere. What a field is stands in `field-types.ts`, the help below it in `hints.ts`; the advisers' form in
 * `referral-fields.ts`.
 */
import type { Field } from "./field-types.ts";

/** The questions of the form, by the name under which their answers are posted. */
export type FieldName =
  | "prenom"
  | "telephone"
  | "email"
  | "ville"
  | "contact"
  | "moment"
  | "structure"
  | "amenagement"
  | "message";

export const fields: readonly Field<FieldName>[] = [
  {
    name: "prenom",
    kind: "text",
    label: "Ton prénom",
    noun: "ton prénom",
    heading: "Prénom",
    need: "required",
    maxLength: 1000,
    autocomplete: "given-name",
  },
  {
    name: "telephone",
    kind: "tel",
    label: "Ton numéro de téléphone",
    noun: "ton numéro de téléphone",
    heading: "Téléphone",
    need: "one-of",
    maxLength: 1000,
    autocomplete: "tel",
  },
  {
    name: "email",
    kind: "email",
    label: "Ton e-mail",
    noun: "ton e-mail",
    heading: "E-mail",
    need: "one-of",
    maxLength: 1000,
    autocomplete: "email",
  },
  {
    // No `autocomplete`: the town wanted is not always the town where the person lives.
    name: "ville",
    kind: "text",
    label: "Près de quelle ville veux-tu te former ?",
    noun: "le nom de la ville",
    heading: "Ville",
    need: "optional",
    maxLength: 1000,
    alternative: { name: "ville_inconnue", value: "oui", label: "Je ne sais pas quelle ville" },
  },
  {
    name: "contact",
    kind: "choice",
    label: "Comment veux-tu qu'on te réponde ?",
    noun: "ta façon d'être contacté",
    heading: "Réponse souhaitée",
    need: "optional",
    options: [
      { value: "sms", label: "Par SMS" },
      { value: "appel", label: "Par appel" },
      { value: "email", label: "Par e-mail" },
      { value: "personne-qui-aide", label: "Par une personne qui m'aide" },
    ],
  },
  {
    name: "moment",
    kind: "choice",
    label: "Quand peux-tu répondre au téléphone ?",
    noun: "le meilleur moment",
    heading: "Moment pour appeler",
    need: "optional",
    options: [
      { value: "matin", label: "Le matin" },
      { value: "midi", label: "À midi" },
      { value: "apres-midi", label: "L'après-midi" },
      { value: "soir", label: "Le soir" },
      { value: "toujours", label: "N'importe quand" },
    ],
  },
  {
    name: "structure",
    kind: "text",
    label: "Quelqu'un t'aide ?",
    noun: "la personne qui t'aide",
    heading: "Aide ou structure",
    need: "optional",
    maxLength: 1000,
  },
  {
    // Health is nobody's business here (RGPD, article 9): the question is what is needed, never why.
    name: "amenagement",
    kind: "textarea",
    label: "De quoi as-tu besoin pour suivre la formation ?",
    noun: "l'aménagement",
    heading: "Aménagement",
    need: "optional",
    maxLength: 10_000,
  },
  {
    name: "message",
    kind: "textarea",
    label: "Tu veux ajouter quelque chose ?",
    noun: "ton message",
    heading: "Message",
    need: "optional",
    maxLength: 10_000,
  },
];

/**
 * One plausible answer per field, for tests: accents, emoji, several lines, text that reads from
 * right to left, markup. Nobody real; the number is in the range that Arcep keeps for fiction.
 */
export const sampleAnswers: Readonly<Record<FieldName, string>> = {
  prenom: "Zoé-Éloïse N'Guessan",
  telephone: "06 39 98 12 34",
  email: "zoe@example.org",
  ville: "Villeneuve-d'Ascq",
  contact: "sms",
  moment: "apres-midi",
  structure: "Mission locale de l'Est",
  amenagement: "Une place près de la porte, s'il vous plaît.",
  message:
    "J'aime réparer des câbles 🔧👩🏽‍🔧 & \"bricoler\".\n<script>alert('coucou')</script>\nمرحبا، أريد أن أتعلم.",
};
