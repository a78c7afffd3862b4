import { isWritten, type Field } from "../forms/field-types.ts";
import { hiddenFields } from "../forms/hidden-fields.ts";
import type { Answers } from "../forms/rules.ts";
import { selfCheckFields } from "../core/self-check.ts";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** The controls that a person answers with: not the hidden ones, not the trap for robots. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [
    ...form.querySelectorAll<Control>(
      ":is(input, textarea)[name]:not([type=hidden], [aria-hidden=true] *)",
    ),
  ];
}

const isTicked = (control: Control): boolean | undefined =>
  control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type)
    ? control.checked
    : undefined;

/** Everything that the form would post, by name. */
export function readAnswers(form: HTMLFormElement): Answers {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** The answer of one control as it is kept: empty for a box that is not ticked. */
export const valueOf = (control: Control): string =>
  isTicked(control) === false ? "" : control.value;

/**
 * Fills in what was kept, and leaves alone what somebody has typed before the script was there.
 * @param overwrite false: only fields that are empty, only choices without an answer
 * @param except the control that somebody is typing in
 */
export function fillIn(
  form: HTMLFormElement,
  answers: Answers,
  { overwrite = false, except }: { overwrite?: boolean; except?: Element | null } = {},
): void {
  const answered = new Set(givenAnswers(form).map(([name]) => name));
  for (const control of controlsOf(form)) {
    const answer = answers[control.name];
    if (answer === undefined || (!overwrite && answered.has(control.name))) continue;
    if (isTicked(control) !== undefined) {
      (control as HTMLInputElement).checked = answer === control.value;
    } else if (!(control === except && control.value !== "")) control.value = answer;
  }
}

/** The answers that somebody has given, to be kept. */
export function givenAnswers(form: HTMLFormElement): [name: string, value: string][] {
  return controlsOf(form)
    .map((control): [string, string] => [control.name, valueOf(control)])
    .filter(([, value]) => value !== "");
}

/** A hidden field of ours, made where the page has none. */
export function setHidden(form: HTMLFormElement, name: string, value: string): void {
  let input = form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`);
  if (!input) {
    input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    form.prepend(input);
  }
  input.value = value;
}

/** One line of the answers, as the person reads them. */
export interface AnswerRow {
  /** The field that « Modifier » leads to; none for what the page did not ask. */
  readonly field: Field | undefined;
  /** The hidden field that « Retirer » empties. */
  readonly carried?: string;
  readonly heading: string;
  /** Empty: no answer. */
  readonly text: string;
}

/** Every answer in the words of the page, in the order of the form. */
export function answerRows(form: HTMLFormElement, fields: readonly Field[]): AnswerRow[] {
  const answers = readAnswers(form);
  const carried = selfCheckFields.flatMap(({ name, heading, options }): AnswerRow[] => {
    const option = options.find(({ value }) => value === answers[name]);
    // Final typography: the label never went through the build's.
    const text = option?.label.replaceAll("'", "’") ?? "";
    return text ? [{ field: undefined, carried: name, heading, text }] : [];
  });
  const rows = fields.map((field) => {
    const typed = isWritten(field) ? (answers[field.name] ?? "").trim() : "";
    const ticked = [field.name, isWritten(field) ? field.alternative?.name : undefined]
      .flatMap((name) => (name === undefined ? [] : [...tickedLabels(form, name)]))
      .join(", ");
    return {
      field,
      heading: field.heading,
      text: [typed, ticked].filter(Boolean).join(" – "),
    };
  });
  return [...rows, ...carried];
}

function* tickedLabels(form: HTMLFormElement, name: string): Generator<string> {
  for (const control of form.querySelectorAll(`[name="${name}"]:checked`)) {
    yield control.closest("label")?.textContent.trim() ?? "";
  }
}

/** Whether the town was already said in « Est-ce pour moi ? »: what was answered there is not asked again. */
export function comesFromSelfCheck(form: HTMLFormElement): boolean {
  const answers = readAnswers(form);
  const said = (name: string): boolean => Boolean(answers[name]);
  const tookIt = said(hiddenFields.age.name) || said(hiddenFields.situation.name);
  return tookIt && (said("ville") || said("ville_inconnue"));
}

/** Empties the form: what was typed, what the script wrote, and what another page brought. */
export function empty(form: HTMLFormElement): void {
  form.reset();
  const { reference, internationalPhone, age, situation } = hiddenFields;
  for (const { name } of [reference, internationalPhone, age, situation]) setHidden(form, name, "");
}
