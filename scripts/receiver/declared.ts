import { selfCheckFields } from "#application/core/self-check-fields.ts";
import { CHARACTERS } from "#application/core/reference.ts";
import { applicationForm } from "#application/forms/application-form.ts";
import { controlAttributes, type Attributes } from "#application/forms/attributes.ts";
import { isWritten, type ChoiceField, type WordedField } from "#application/forms/field-types.ts";
import type { FormDeclaration } from "#application/forms/form-types.ts";
import { referralForm } from "#application/forms/referral-form.ts";
import { wordedFieldsOf } from "#application/forms/worded-fields.ts";
import { typeset } from "#lib/typography.ts";
import { errorId, controlId, hintId } from "#application/forms/identifiers.ts";
import { serializeAttributes } from "#scripts/inbox/html.ts";
import { stylesheet } from "#scripts/inbox/stylesheet.ts";
import { HEADINGS, notices, WORDS } from "./words.ts";

/** A field of a form, as the local inbox and the PHP receiver need it. Its texts have French typography. */
export interface DeclaredField {
  readonly name: string;
  readonly kind: WordedField["kind"];
  readonly need: WordedField["need"];
  readonly label: string;
  /** The heading above the answer, for the person who reads the application. */
  readonly heading: string;
  readonly hint?: string;
  readonly missing?: string;
  readonly maxLength?: number;
  readonly tooLong?: string;
  /** The HTML attributes of the field's control. */
  readonly control?: string;
  /** The HTML attributes of the control if the answer has an error. */
  readonly controlFaulty?: string;
  /** The checkbox that may be ticked instead of filling in a text field. */
  readonly alternative?: { readonly name: string; readonly value: string; readonly label: string };
  readonly options?: Readonly<Record<string, string>>;
  /** The posted value of a consent. */
  readonly value?: string | undefined;
}

export interface DeclaredForm {
  readonly voice: FormDeclaration["voice"];
  readonly thanksPath: string;
  readonly reply: string;
  readonly wholeEmail: string;
  readonly words: {
    readonly title: string;
    readonly mend: string;
    readonly again: string;
    readonly send: string;
  };
  readonly fields: readonly DeclaredField[];
}

/** Applies French typography to every text in a value. The code that shows these texts only escapes them. */
function typesetAll<Value>(value: Value): Value {
  if (typeof value === "string") return typeset(value) as Value;
  if (Array.isArray(value)) return value.map(typesetAll) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, typesetAll(inner)]),
  ) as Value;
}

/** A message of the validation rules as `checkAnswers` returns it: with ’ instead of '. */
const asFault = (sentence: string): string => sentence.replaceAll("'", "’");

function describeField(field: WordedField, { messages }: FormDeclaration): DeclaredField {
  const { name, kind, need } = field;
  const [option] = typesetAll(field.options ?? []);
  const both = (attributes: (isFaulty: boolean) => Parameters<typeof serializeAttributes>[0]) => ({
    control: serializeAttributes(attributes(false)).trim(),
    controlFaulty: serializeAttributes(attributes(true)).trim(),
  });
  return {
    name,
    kind,
    need,
    label: typeset(field.label + (need === "optional" ? " (facultatif)" : "")),
    heading: typeset(field.heading),
    ...(field.hint !== undefined && { hint: typeset(field.hint) }),
    ...(field.kind !== "choice" && { missing: asFault(missing(field, messages)) }),
    ...(isWritten(field) && {
      maxLength: field.maxLength,
      tooLong: asFault(messages.shorten(field.noun, field.maxLength.toLocaleString("fr-FR"))),
      ...both((isFaulty) => controlAttributes(field, isFaulty)),
      ...(field.alternative !== undefined &&
        option && { alternative: { name: field.alternative, ...option } }),
    }),
    ...(kind === "choice" && { options: optionsOf(field) }),
    ...(kind === "consent" && {
      value: option?.value,
      ...both((isFaulty) => consentAttributes(field, isFaulty)),
    }),
  };
}

/** The attributes of a consent's checkbox. */
function consentAttributes(field: WordedField, isFaulty: boolean): Attributes {
  const [option] = field.options ?? [];
  const describedBy = [
    ...(isFaulty ? [errorId(field.name)] : []),
    ...(field.hint === undefined ? [] : [hintId(field.name)]),
  ];
  return {
    type: "checkbox",
    id: controlId(field.name),
    name: field.name,
    value: option?.value,
    required: true as const,
    "aria-invalid": isFaulty ? "true" : undefined,
    "aria-describedby": describedBy.length > 0 ? describedBy.join(" ") : undefined,
  };
}

/** The message for a required field that is empty; a choice may always be empty. */
const missing = (
  { kind, noun }: Exclude<WordedField, ChoiceField>,
  { agree, write }: FormDeclaration["messages"],
): string => (kind === "consent" ? agree?.(noun) : undefined) ?? write(noun);

const optionsOf = ({ options = [] }: Pick<WordedField, "options">): Record<string, string> =>
  Object.fromEntries(options.map(({ value, label }) => [value, typeset(label)]));

const describe = (form: FormDeclaration): DeclaredForm => ({
  voice: form.voice,
  thanksPath: form.thanksPath,
  reply: asFault(form.messages.reply),
  wholeEmail: asFault(form.messages.wholeEmail),
  words: typesetAll(WORDS[form.voice]),
  fields: wordedFieldsOf(form).map((field) => describeField(field, form)),
});

const described = new Map([applicationForm, referralForm].map((form) => [form, describe(form)]));
/** A form as receivers need it. */
export const describeForm = (form: FormDeclaration): DeclaredForm =>
  described.get(form) ?? describe(form);

/** The fields for answers to « Est-ce pour moi ? », which the form posts if the person has answered that page before. */
export const describeSelfCheck = (): Required<
  Pick<DeclaredField, "name" | "heading" | "options">
>[] =>
  selfCheckFields.map((field) => ({
    name: field.name,
    heading: typeset(field.heading),
    options: optionsOf(field),
  }));

/** What the PHP receiver knows about the forms: their declaration, and the words of the inbox. */
export const declared = (): object => ({
  forms: { candidature: describeForm(applicationForm), orientation: describeForm(referralForm) },
  selfCheck: describeSelfCheck(),
  headings: typesetAll(Object.fromEntries(HEADINGS)),
  notices: typesetAll({
    ...notices,
    noPassword: {
      title: "Cette page n'a pas de mot de passe",
      sentences: ["Elle ne montre rien tant que l'hébergement n'en demande pas un (étape 7)."],
    },
  }),
  sentences: typesetAll({ storedTitle: "La candidature est enregistrée" }),
  referenceSigns: CHARACTERS,
  stylesheet,
});

const BEGIN = "const DECLARED = <<<'JSON'\n";
const END = "\nJSON;\n";

/**
 * Returns the source of the PHP receiver with the current declaration of the forms.
 * @throws if the place for the declaration is missing from the source
 */
export function withDeclared(php: string): string {
  const begin = php.indexOf(BEGIN);
  const end = php.indexOf(END, begin);
  if (begin === -1 || end === -1) throw new Error("candidatures.php a perdu la place de DECLARED.");
  return php.slice(0, begin + BEGIN.length) + JSON.stringify(declared(), null, 1) + php.slice(end);
}
