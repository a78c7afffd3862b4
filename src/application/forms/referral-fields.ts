/** The form by which an adviser refers somebody: the adviser's own contact, then the person's. */
import type { ADVISER_FIELD_NAMES } from "./adviser-field-names.ts";
import type { Field } from "./field-types.ts";

export type ReferralFieldName =
  | (typeof ADVISER_FIELD_NAMES)[number]
  | "prenom"
  | "telephone"
  | "email"
  | "ville"
  | "message"
  | "accord";

export const referralFields: readonly Field<ReferralFieldName>[] = [
  {
    name: "conseiller_structure",
    kind: "text",
    noun: "le nom de votre structure",
    need: "required",
    maxLength: 1000,
  },
  {
    name: "conseiller_nom",
    kind: "text",
    noun: "votre nom",
    need: "optional",
    maxLength: 1000,
  },
  {
    name: "conseiller_contact",
    kind: "text",
    noun: "votre numéro ou votre e-mail",
    need: "required",
    maxLength: 1000,
  },
  {
    name: "prenom",
    kind: "text",
    noun: "le prénom de la personne",
    need: "required",
    maxLength: 1000,
  },
  {
    name: "telephone",
    kind: "tel",
    noun: "le numéro de la personne",
    need: "optional",
    maxLength: 1000,
  },
  {
    name: "email",
    kind: "email",
    noun: "l'e-mail de la personne",
    need: "optional",
    maxLength: 1000,
  },
  {
    name: "ville",
    kind: "text",
    noun: "le nom de la ville",
    need: "optional",
    maxLength: 1000,
  },
  {
    name: "message",
    kind: "textarea",
    noun: "votre précision",
    need: "optional",
    maxLength: 10_000,
  },
  {
    name: "accord",
    kind: "consent",
    noun: "l'accord de la personne",
    need: "required",
  },
];

/** One plausible answer per field, for tests. No real person is meant. */
export const sampleReferral: Readonly<Record<ReferralFieldName, string>> = {
  conseiller_structure: "Mission locale « L'Élan »",
  conseiller_nom: "Aïcha Lefèvre-O'Neil",
  conseiller_contact: "accueil@mission.example",
  prenom: "Noé",
  telephone: "06 39 98 43 21",
  email: "noe@example.org",
  ville: "Roubaix",
  message: "Disponible dès lundi.\n<b>Très motivé</b> 🔧",
  accord: "oui",
};
