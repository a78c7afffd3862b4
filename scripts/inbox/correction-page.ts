import { faultsHeading } from "#application/forms/faults-heading.ts";
import type { FormDeclaration } from "#application/forms/form-types.ts";
import { controlId, errorId, hintId } from "#application/forms/identifiers.ts";
import type { FieldError } from "#application/forms/rules.ts";
import { describeForm, type DeclaredField } from "#scripts/receiver/declared.ts";
import { escapeHtml, htmlDocument } from "./html.ts";
import type { Entry } from "./parsing.ts";

/**
 * Removes the first posted answer with this name that `isUsable` accepts, and returns it; "" if there is none. By default every
 * answer that is not blank is accepted.
 */
type Take = (name: string, isUsable?: (value: string) => boolean) => string;

/**
 * The form again, with everything that was typed, to correct and send again.
 *
 * Whatever has no place in the form (hidden fields, unknown fields, a second answer with the same name) is included in hidden
 * fields, after the visible ones, so that posting again loses nothing.
 *
 * @param faults what to correct; an empty list means that the application could not be written to disk
 * @param action address that the form is posted to
 */
export function correctionPage(
  entries: readonly Entry[],
  form: FormDeclaration,
  faults: readonly FieldError[],
  action: string,
): string {
  const { words, fields } = describeForm(form);
  const left = [...entries];
  const take: Take = (name, isUsable = (value) => value.trim() !== "") => {
    const index = left.findIndex((entry) => entry[0] === name && isUsable(entry[1]));
    return index === -1 ? "" : (left.splice(index, 1)[0]?.[1] ?? "");
  };
  const messages = new Map<string, string>(
    faults.map(({ field, message }) => [field.name, message]),
  );
  const controls = fields.map((field) => renderField(field, messages.get(field.name), take));
  const known = new Set(fields.map(({ name }) => name));
  const hidden = left
    .filter(([name, value]) => !(known.has(name) && value.trim() === ""))
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    );
  const wasNotStored = faults.length === 0;
  const heading = wasNotStored ? "Un problème est survenu" : faultsHeading(faults.length);
  const links = faults.map(
    ({ field, message }) =>
      `<li><a href="#${controlId(field.name)}">${escapeHtml(message)}</a></li>`,
  );
  return htmlDocument(
    wasNotStored ? heading : `Erreur : ${heading}`,
    `<h1>${escapeHtml(words.title)}</h1>
<div class="error-summary">
<h2>${escapeHtml(heading)}</h2>
${wasNotStored ? `<p>${escapeHtml(words.again)}</p>` : `<ul>${links.join("")}</ul>`}
</div>
${wasNotStored ? "" : `<p>${escapeHtml(words.mend)}</p>`}
<form class="form" method="post" action="${escapeHtml(action)}" accept-charset="utf-8" novalidate>
${controls.join("\n")}
${hidden.join("\n")}
<button class="button" type="submit">${escapeHtml(words.send)}</button>
</form>`,
  );
}

function renderField(field: DeclaredField, message: string | undefined, take: Take): string {
  const id = controlId(field.name);
  const isFaulty = message !== undefined;
  const container = `class="field"${isFaulty ? " data-invalid" : ""}`;
  const label = escapeHtml(field.label);
  const hint =
    field.hint === undefined
      ? ""
      : `<p class="field-hint" id="${hintId(field.name)}">${escapeHtml(field.hint)}</p>`;
  const error = isFaulty
    ? `<p class="field-error" id="${errorId(field.name)}">${escapeHtml(message)}</p>`
    : "";
  const attributes = (isFaulty ? field.controlFaulty : field.control) ?? "";

  if (field.kind === "consent") {
    const isGiven = take(field.name, (value) => value === field.value) !== "";
    return `<div ${container}>${hint}${error}${choice(attributes, label, isGiven)}</div>`;
  }
  if (field.kind === "choice") {
    const options = Object.entries(field.options ?? {});
    const chosen = take(field.name, (value) => options.some(([option]) => option === value));
    const choices = options.map(([value, words]) =>
      choice(
        `type="radio" name="${field.name}" value="${escapeHtml(value)}"`,
        escapeHtml(words),
        value === chosen,
      ),
    );
    const described = hint && ` aria-describedby="${hintId(field.name)}"`;
    return `<fieldset ${container} id="${id}"${described}>
<legend class="field-label">${label}</legend>
${hint}${error}<div class="choices">${choices.join("")}</div>
</fieldset>`;
  }
  const answer = escapeHtml(take(field.name));
  // HTML parsers drop a line break that directly follows `<textarea>`. This `\n` is dropped instead of one in the answer.
  const control =
    field.kind === "textarea"
      ? `<textarea ${attributes}>\n${answer}</textarea>`
      : `<input ${attributes} value="${answer}">`;
  return `<div ${container}>
<label class="field-label" for="${id}">${label}</label>
${hint}${error}${control}
${field.alternative ? tickBox(field.alternative, take) : ""}
</div>`;
}

/** The checkbox that may be ticked instead of filling in a text field. */
function tickBox(
  { name, value, label }: NonNullable<DeclaredField["alternative"]>,
  take: Take,
): string {
  const isTicked = take(name, (posted) => posted === value) !== "";
  return choice(
    `type="checkbox" name="${name}" value="${escapeHtml(value)}"`,
    escapeHtml(label),
    isTicked,
  );
}

const choice = (attributes: string, label: string, isChosen: boolean): string =>
  `<label class="choice"><input ${attributes}${isChosen ? " checked" : ""}><span>${label}</span></label>`;
