import { selfCheckFields } from "../../src/application/core/self-check-fields.ts";
import { SIGNS } from "../../src/application/core/reference.ts";
import { applicationForm } from "../../src/application/forms/application-form.ts";
import { controlAttributes } from "../../src/application/forms/attributes.ts";
import {
  isWritten,
  type ChoiceField,
  type WordedField,
} from "../../src/application/forms/field-types.ts";
import type { FormDeclaration } from "../../src/application/forms/form-types.ts";
import { referralForm } from "../../src/application/forms/referral-form.ts";
import { wordedFieldsOf } from "../../src/application/forms/worded-fields.ts";
import { typeset } from "../../src/lib/typography.ts";
import { consentAttributes, WORDS } from "../inbox/correction-page.ts";
import { serializeAttributes } from "../inbox/html.ts";
import { notices } from "../inbox/pages.ts";
import { HEADINGS } from "../inbox/reading-page.ts";
import { stylesheet } from "../inbox/stylesheet.ts";

/** Every text in it in final typography, for who only escapes it. */
function typesetAll<Value>(value: Value): Value {
  if (typeof value === "string") return typeset(value) as Value;
  if (Array.isArray(value)) return value.map(typesetAll) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, typesetAll(inner)]),
  ) as Value;
}

/** A sentence of the rules, as `checkAnswers` says it. */
const asFault = (sentence: string): string => sentence.replaceAll("'", "’");

function describeField(field: WordedField, { sentences }: FormDeclaration): object {
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
    ...(field.kind !== "choice" && { missing: asFault(missing(field, sentences)) }),
    ...(isWritten(field) && {
      maxLength: field.maxLength,
      tooLong: asFault(sentences.shorten(field.noun, field.maxLength.toLocaleString("fr-FR"))),
      ...both((isFaulty) => controlAttributes(field, isFaulty)),
      ...(field.alternative !== undefined &&
        option && { alternative: { name: field.alternative, ...option } }),
    }),
    ...(kind === "choice" && { options: optionsOf(field) }),
    ...(kind === "consent" && {
      value: option?.value,
      ...both((isFaulty) => consentAttributes(field, isFaulty, false)),
    }),
  };
}

/** What is said where a field is empty that must not be: a choice always may. */
const missing = (
  { kind, noun }: Exclude<WordedField, ChoiceField>,
  { agree, write }: FormDeclaration["sentences"],
): string => (kind === "consent" ? agree?.(noun) : undefined) ?? write(noun);

const optionsOf = ({ options = [] }: Pick<WordedField, "options">): Record<string, string> =>
  Object.fromEntries(options.map(({ value, label }) => [value, typeset(label)]));

const describeForm = (form: FormDeclaration): object => ({
  voice: form.voice,
  thanksPath: form.thanksPath,
  reply: asFault(form.sentences.reply),
  wholeEmail: asFault(form.sentences.wholeEmail),
  words: typesetAll(WORDS[form.voice]),
  fields: wordedFieldsOf(form).map((field) => describeField(field, form)),
});

/** What the receiver in PHP knows of the forms: their one declaration, and the words of the inbox. */
export const declared = (): object => ({
  forms: { candidature: describeForm(applicationForm), orientation: describeForm(referralForm) },
  selfCheck: selfCheckFields.map((field) => ({
    name: field.name,
    heading: typeset(field.heading),
    options: optionsOf(field),
  })),
  headings: typesetAll(Object.fromEntries(HEADINGS)),
  notices: typesetAll({
    ...notices,
    noPassword: {
      title: "Cette page n'a pas de mot de passe",
      sentences: ["Elle ne montre rien tant que l'hébergement n'en demande pas un (étape 7)."],
    },
  }),
  sentences: typesetAll({ storedTitle: "La candidature est enregistrée" }),
  referenceSigns: SIGNS,
  stylesheet,
});

const BEGIN = "const DECLARED = <<<'JSON'\n";
const END = "\nJSON;\n";

/**
 * The receiver's file with what the forms ask today.
 * @throws when the file has lost the place for it
 */
export function withDeclared(php: string): string {
  const begin = php.indexOf(BEGIN);
  const end = php.indexOf(END, begin);
  if (begin === -1 || end === -1) throw new Error("candidatures.php a perdu la place de DECLARED.");
  return php.slice(0, begin + BEGIN.length) + JSON.stringify(declared(), null, 1) + php.slice(end);
}
