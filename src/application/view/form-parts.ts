/** Small parts of a form that change with the state. */
import type { QuestionName } from "#application/core/journey.ts";

/** Shows whether the form is busy, visibly and to screen readers. */
export function showSending(
  form: HTMLFormElement,
  { isBusy, isSending }: { isBusy: boolean; isSending: boolean },
): void {
  form.setAttribute("aria-busy", String(isBusy));
  for (const button of form.querySelectorAll("[type=submit]")) {
    if (isBusy) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
  // Fields may stay visible, and what is typed while the form is busy is neither sent nor kept: lock them. Browsers older
  // than 2023 ignore `inert`; there `readOnly` locks the text fields.
  for (const part of form.querySelectorAll<HTMLInputElement>(".form-part,.question,.input"))
    part.readOnly = part.inert = isBusy;
  const status = form.querySelector<HTMLElement>(".form-status");
  const words = isSending ? "Envoi en cours…" : isBusy ? "Un instant…" : "";
  if (status && status.textContent !== words) status.textContent = words;
}

/** Shows the progress above a question: as text, « Question 2 sur 6 », and as a bar, which is drawn as a cable. */
export function showCounts(
  form: HTMLFormElement,
  asked: readonly QuestionName[],
  state: string,
): void {
  const words = form.querySelector(`[data-count="${state}"]`);
  const bar = words?.nextElementSibling as HTMLProgressElement | null | undefined;
  const rank = asked.indexOf(state as QuestionName) + 1;
  if (!words || !bar || !rank) return;
  bar.max = asked.length;
  bar.value = rank;
  words.textContent = ["Question", rank, "sur", asked.length].join(" ");
}

/**
 * Sets the label of a phone keyboard's Enter key within a question: "done" in its last field, otherwise "next". In the whole
 * form no label is set, because browsers move from field to field there by themselves.
 */
export function showEnterKeys(form: HTMLFormElement, names: readonly string[]): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input.input")].filter(({ name }) =>
    names.includes(name),
  );
  for (const [index, input] of inputs.entries())
    input.enterKeyHint = inputs[index + 1] ? "next" : "done";
}

/** Writes the reference wherever this part of the page shows it. */
export function showReference(part: ParentNode, reference: string): void {
  for (const shown of part.querySelectorAll("[data-reference]")) {
    shown.textContent = reference;
  }
}
