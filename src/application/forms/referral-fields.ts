/**
 * The form by which an adviser sends somebody: the adviser's own contact, then the person's. The
 * person's fields carry `autocomplete="off"`: a browser would fill in the adviser's own name.
 */
import type { Field } from "./field-types.ts";

export const ADVISER_FIELD_NAMES = [
  "conseiller_structure",
  "conseiller_nom",
  "conseiller_contact",
] as const;

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
    label: "Votre structure",
    noun: "le nom de votre structure",
    heading: "Structure",
    need: "required",
    maxLength: 1000,
    autocomplete: "organization",
  },
  {
    name: "conseiller_nom",
    kind: "text",
    label: "Votre nom",
    noun: "votre nom",
    heading: "Conseiller ou conseillère",
    need: "optional",
    maxLength: 1000,
    autocomplete: "name",
  },
  {
    name: "conseiller_contact",
    kind: "text",
    label: "Votre numéro ou votre e-mail",
    noun: "votre numéro ou votre e-mail",
    heading: "Contact du conseiller",
    need: "required",
    maxLength: 1000,
    autocomplete: "email",
  },
  {
    name: "prenom",
    kind: "text",
    label: "Son prénom",
    noun: "le prénom de la personne",
    heading: "Prénom",
    need: "required",
    maxLength: 1000,
    autocomplete: "off",
  },
  {
    name: "telephone",
    kind: "tel",
    label: "Son numéro de téléphone",
    noun: "le numéro de la personne",
    heading: "Téléphone",
    need: "optional",
    maxLength: 1000,
    autocomplete: "off",
  },
  {
    name: "email",
    kind: "email",
    label: "Son e-mail",
    noun: "l'e-mail de la personne",
    heading: "E-mail",
    need: "optional",
    maxLength: 1000,
    autocomplete: "off",
  },
  {
    name: "ville",
    kind: "text",
    label: "Près de quelle ville veut-elle se former ?",
    noun: "le nom de la ville",
    heading: "Ville",
    need: "optional",
    maxLength: 1000,
    autocomplete: "off",
  },
  {
    name: "message",
    kind: "textarea",
    label: "Une précision utile",
    noun: "votre précision",
    heading: "Message",
    need: "optional",
    maxLength: 10_000,
    autocomplete: "off",
  },
  {
    name: "accord",
    kind: "consent",
    label: "La personne est d'accord pour que j'envoie ces informations.",
    noun: "l'accord de la personne",
    heading: "Accord de la personne",
    need: "required",
    value: "oui",
  },
];

/** One plausible answer per field, for tests. Nobody real. */
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
