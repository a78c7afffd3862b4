import { controlAttributes, type Attributes } from "../../src/application/forms/attributes.ts";
import { faultsHeading } from "../../src/application/forms/faults-heading.ts";
import {
  isWritten,
  type Option,
  type QuestionWords,
  type TextField,
  type WordedField,
} from "../../src/application/forms/field-types.ts";
import type { FormDeclaration } from "../../src/application/forms/form-types.ts";
import { wordedFieldsOf } from "../../src/application/forms/worded-fields.ts";
import { controlId, errorId, hintId } from "../../src/application/forms/identifiers.ts";
import type { Fault } from "../../src/application/forms/rules.ts";
import { escapeHtml, htmlDocument, ourWords, serializeAttributes } from "./html.ts";
import type { Entry } from "./parsing.ts";

/** Why the form is shown again: things to mend, or a disk that did not take it. */
export type Reason = { readonly faults: readonly Fault[] } | { readonly notStored: true };

/** What the page says itself, in the voice of the form. */
export const WORDS = {
  tu: {
    title: "Ta candidature n’est pas encore envoyée",
    mend: "Tes réponses sont toujours là. Corrige, puis envoie.",
    again: "Rien n’a été enregistré. Tes réponses sont toujours là. Envoie encore une fois.",
    send: "Envoyer ma candidature",
  },
  vous: {
    title: "La candidature n’est pas encore envoyée",
    mend: "Vos réponses sont toujours là. Corrigez, puis envoyez.",
    again: "Rien n’a été enregistré. Vos réponses sont toujours là. Envoyez encore une fois.",
    send: "Envoyer la candidature",
  },
} as const;

/**
 * The form once more, with everything that was typed, to mend and to send again.
 *
 * Whatever has no place in the form (hidden fields, fields that the form does not know, a second
 * answer under the same name) travels along in hidden fields, after the visible ones: nothing
 * that was posted is lost by being posted again.
 *
 * @param action address that the form is posted to
 */
export function correctionPage(
  entries: readonly Entry[],
  form: FormDeclaration,
  reason: Reason,
  action: string,
): string {
  const fields = wordedFieldsOf(form);
  const words = WORDS[form.voice];
  const faults = "faults" in reason ? reason.faults : [];
  const left = [...entries];
  /** Takes the first usable answer out of what is left. */
  const take = (name: string, usable = (value: string) => value.trim() !== ""): string => {
    const index = left.findIndex((entry) => entry[0] === name && usable(entry[1]));
    return index === -1 ? "" : (left.splice(index, 1)[0]?.[1] ?? "");
  };
  const controls = fields.map((field) => renderField(field, faults, take));
  const known = new Set<string>(fields.map((field) => field.name));
  const hidden = left
    .filter(([name, value]) => !(known.has(name) && value.trim() === ""))
    .map(([name, value]) => serializeAttributes({ type: "hidden", name, value }))
    .map((attributes) => `<input${attributes}>`);

  const heading = "faults" in reason ? faultsHeading(faults.length) : "Un problème est survenu";
  return htmlDocument(
    "faults" in reason ? `Erreur : ${heading}` : heading,
    `<h1>${words.title}</h1>
${"faults" in reason ? summary(heading, faults, words.mend) : notStored(heading, words.again)}
<form class="form" method="post" action="${escapeHtml(action)}" accept-charset="utf-8" novalidate>
${controls.join("\n")}
${hidden.join("\n")}
<button class="button" type="submit">${words.send}</button>
</form>`,
  );
}

function summary(heading: string, faults: readonly Fault[], mend: string): string {
  const links = faults.map(
    ({ field, message }) =>
      `<li><a href="#${controlId(field.name)}">${escapeHtml(message)}</a></li>`,
  );
  return `<div class="error-summary">
<h2>${escapeHtml(heading)}</h2>
<ul>${links.join("")}</ul>
</div>
<p>${mend}</p>`;
}

function notStored(heading: string, again: string): string {
  return `<div class="error-summary">
<h2>${escapeHtml(heading)}</h2>
<p>${again}</p>
</div>`;
}

type Take = (name: string, usable?: (value: string) => boolean) => string;

function renderField(field: WordedField, faults: readonly Fault[], take: Take): string {
  const fault = faults.find((candidate) => candidate.field.name === field.name);
  const optional = field.need === "optional" ? " (facultatif)" : "";
  const label = ourWords(field.label + optional);
  const hint =
    field.hint === undefined
      ? ""
      : `<p class="field-hint" id="${hintId(field.name)}">${ourWords(field.hint)}</p>`;
  const error =
    fault === undefined
      ? ""
      : `<p class="field-error" id="${errorId(field.name)}">${escapeHtml(fault.message)}</p>`;
  const container = `class="field"${fault === undefined ? "" : " data-invalid"}`;

  if (field.kind === "consent") {
    return `<div ${container}>\n${hint}${error}${consent(field, fault !== undefined, take)}\n</div>`;
  }
  if (field.kind === "choice") {
    const described = field.hint === undefined ? "" : ` aria-describedby="${hintId(field.name)}"`;
    return `<fieldset ${container} id="${controlId(field.name)}"${described}>
<legend class="field-label">${label}</legend>
${hint}${error}${radios(field, take)}
</fieldset>`;
  }
  return `<div ${container}>
<label class="field-label" for="${controlId(field.name)}">${label}</label>
${hint}${error}${textControl(field, fault !== undefined, take(field.name))}
${isWritten(field) && field.alternative ? tickBox(field.alternative, field, take) : ""}
</div>`;
}

function textControl(field: TextField & QuestionWords, faulty: boolean, answer: string): string {
  const attributes = controlAttributes(field, faulty);
  // The HTML parser drops a line break right after the tag: the first one here is for it.
  return field.kind === "textarea"
    ? `<textarea${serializeAttributes(attributes)}>\n${escapeHtml(answer)}</textarea>`
    : `<input${serializeAttributes({ ...attributes, value: answer })}>`;
}

function radios({ name, options = [] }: WordedField, take: Take): string {
  const isOption = (value: string): boolean => options.some((option) => option.value === value);
  const chosen = take(name, isOption);
  const choices = options.map((option) => choice("radio", name, option, option.value === chosen));
  return `<div class="choices">${choices.join("")}</div>`;
}

/** The box beside a field that one writes into. */
function tickBox(name: string, { options = [] }: WordedField, take: Take): string {
  return options
    .map((option) =>
      choice("checkbox", name, option, take(name, (value) => value === option.value) !== ""),
    )
    .join("");
}

function consent(field: WordedField, isFaulty: boolean, take: Take): string {
  const [option] = field.options ?? [];
  const isGiven = take(field.name, (value) => value === option?.value) !== "";
  const attributes = serializeAttributes(consentAttributes(field, isFaulty, isGiven));
  return `<label class="choice"><input${attributes}><span>${ourWords(field.label)}</span></label>`;
}

/** The attributes of the box of a consent. */
export function consentAttributes(
  field: WordedField,
  isFaulty: boolean,
  isGiven: boolean,
): Attributes {
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
    checked: isGiven ? (true as const) : undefined,
    "aria-invalid": isFaulty ? "true" : undefined,
    "aria-describedby": describedBy.length > 0 ? describedBy.join(" ") : undefined,
  };
}

function choice(
  type: "radio" | "checkbox",
  name: string,
  { value, label }: Option,
  checked: boolean,
): string {
  const attributes = { type, name, value, checked: checked ? (true as const) : undefined };
  return `<label class="choice"><input${serializeAttributes(attributes)}><span>${ourWords(label)}</span></label>`;
}
