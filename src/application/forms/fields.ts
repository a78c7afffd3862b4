/**
 * The declaration of the young people's application form, used by the page, the validation rules, the check of the answers,
 * the inbox and the tests. The types are in `field-types.ts`, and the advisers' form in `referral-fields.ts`.
 *
 * A new field also needs a question in `worded-fields.ts`, a heading in `answer-words.ts`, and a screen in
 * `core/journey.ts`: where one is missing, the types or a test fail.
 */
import type { Field } from "./field-types.ts";

/** The fields of the form, by the name under which their answers are posted. */
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
    noun: "ton prénom",
    need: "required",
    maxLength: 1000,
  },
  {
    name: "telephone",
    kind: "tel",
    noun: "ton numéro de téléphone",
    need: "one-of",
    maxLength: 1000,
  },
  {
    name: "email",
    kind: "email",
    noun: "ton e-mail",
    need: "one-of",
    maxLength: 1000,
  },
  {
    name: "ville",
    kind: "text",
    noun: "le nom de la ville",
    need: "optional",
    maxLength: 1000,
    alternative: "ville_inconnue",
  },
  {
    name: "contact",
    kind: "choice",
    need: "optional",
  },
  {
    name: "moment",
    kind: "choice",
    need: "optional",
  },
  {
    name: "structure",
    kind: "text",
    noun: "la personne qui t'aide",
    need: "optional",
    maxLength: 1000,
  },
  {
    // Health data is not ours to collect (GDPR, article 9): the question asks what the person needs, never why.
    name: "amenagement",
    kind: "textarea",
    noun: "l'aménagement",
    need: "optional",
    maxLength: 10_000,
  },
  {
    name: "message",
    kind: "textarea",
    noun: "ton message",
    need: "optional",
    maxLength: 10_000,
  },
];

/**
 * One plausible answer per field, for tests and the page `/styles/`: accents, emoji, several lines, right-to-left text, markup.
 * No real person is meant; the number is in the range that Arcep reserves for fiction.
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
