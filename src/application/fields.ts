/**
 * The one declaration of the application form. The page, the rules, the browser script, the inbox
 * and the tests are all made from it: a field added here exists everywhere.
 */

export type FieldName = "prenom" | "telephone" | "email" | "ville" | "contact" | "message";

interface FieldBase {
  /** The name under which the answer is posted: plain ASCII, stable, read by the form service. */
  readonly name: FieldName;
  /** The question as the young person reads it. */
  readonly label: string;
  /** The field inside a sentence, for errors: "Raccourcis **ton message**." */
  readonly noun: string;
  /** The field as a column of what was received, for those who read applications. */
  readonly heading: string;
  readonly hint?: string;
  /**
   * `required`: cannot be left empty. `one-of`: one field of all those marked so is enough.
   * `optional`: says "(facultatif)" beside its label.
   */
  readonly need: "required" | "one-of" | "optional";
}

/** A box to tick instead of writing, posted under its own name. */
export interface Alternative {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

export interface TextField extends FieldBase {
  readonly kind: "text" | "tel" | "email" | "textarea";
  /** Most characters (code points) accepted. Far above any real answer: nobody is cut short. */
  readonly maxLength: number;
  readonly autocomplete?: "given-name" | "tel" | "email";
  readonly inputmode?: "tel" | "email";
  /** False for what is not a sentence: a name underlined in red looks like a mistake. */
  readonly spellcheck?: false;
  readonly alternative?: Alternative;
}

export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export type Field = TextField | ChoiceField;

export const fields: readonly Field[] = [
  {
    name: "prenom",
    kind: "text",
    label: "Ton prénom",
    noun: "ton prénom",
    heading: "Prénom",
    need: "required",
    maxLength: 1000,
    autocomplete: "given-name",
    spellcheck: false,
  },
  {
    name: "telephone",
    kind: "tel",
    label: "Ton numéro de téléphone",
    noun: "ton numéro de téléphone",
    heading: "Téléphone",
    hint: "Par exemple 06 12 34 56 78. Ou laisse vide et donne un e-mail.",
    need: "one-of",
    maxLength: 1000,
    autocomplete: "tel",
    inputmode: "tel",
  },
  {
    name: "email",
    kind: "email",
    label: "Ton e-mail",
    noun: "ton e-mail",
    heading: "E-mail",
    hint: "Par exemple sam@exemple.fr. Ou laisse vide et donne un numéro.",
    need: "one-of",
    maxLength: 1000,
    autocomplete: "email",
    inputmode: "email",
    spellcheck: false,
  },
  {
    // No `autocomplete`: the town wanted is not always the town where the person lives.
    name: "ville",
    kind: "text",
    label: "Près de quelle ville veux-tu te former ?",
    noun: "le nom de la ville",
    heading: "Ville",
    hint: "Par exemple Roubaix, ou la ville où tu habites.",
    need: "optional",
    maxLength: 1000,
    spellcheck: false,
    alternative: { name: "ville_inconnue", value: "oui", label: "Je ne sais pas quelle ville" },
  },
  {
    name: "contact",
    kind: "choice",
    label: "Comment veux-tu qu'on te réponde ?",
    noun: "ta façon d'être contacté",
    heading: "Réponse souhaitée",
    hint: "Une seule réponse. Si une personne t'aide, donne son nom dans ton message.",
    need: "optional",
    options: [
      { value: "sms", label: "Par SMS" },
      { value: "appel", label: "Par appel" },
      { value: "email", label: "Par e-mail" },
      { value: "personne-qui-aide", label: "Par une personne qui m'aide" },
    ],
  },
  {
    name: "message",
    kind: "textarea",
    label: "Tu veux ajouter quelque chose ?",
    noun: "ton message",
    heading: "Message",
    hint: "Deux phrases suffisent. L'orthographe ne compte pas.",
    need: "optional",
    maxLength: 10_000,
  },
];

/** Hidden field that carries the whole address of the thank-you page; the build fills it. */
export const thanksField = "_next";

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
  message:
    "J'aime réparer des câbles 🔧👩🏽‍🔧 & \"bricoler\".\n<script>alert('coucou')</script>\nمرحبا، أريد أن أتعلم.",
};
