/** Small parts of a form that a state changes. */
import type { QuestionName } from "../core/journey.ts";

/** Shows that something is under way: to the eye, to a screen reader, and to a second tap. */
export function showSending(
  form: HTMLFormElement,
  { isBusy, isSending }: { isBusy: boolean; isSending: boolean },
): void {
  form.setAttribute("aria-busy", String(isBusy));
  for (const button of form.querySelectorAll("[type=submit]")) {
    if (isBusy) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
  // What would be typed now would neither be sent nor known.
  for (const part of form.querySelectorAll<HTMLElement>(".form-part")) part.inert = isBusy;
  const status = form.querySelector<HTMLElement>(".form-status");
  const words = isSending ? "Envoi en cours…" : isBusy ? "Un instant…" : "";
  if (status && status.textContent !== words) status.textContent = words;
}

/** « Question 2 sur 6 », above a question, in words and as a length of cable. */
export function showCounts(
  form: HTMLFormElement,
  asked: readonly QuestionName[],
  state: string,
): void {
  const words = form.querySelector(`[data-count="${state}"]`);
  const bar = words?.nextElementSibling as HTMLProgressElement | null | undefined;
  const rank = asked.findIndex((name) => name === state) + 1;
  // As it stands in the page, where every question is asked.
  if (!words || !bar || !rank || (bar.max === asked.length && bar.value === rank)) return;
  bar.max = asked.length;
  bar.value = rank;
  words.textContent = ["Question", rank, "sur", asked.length].join(" ");
}

/**
 * What the Enter key of a phone's keyboard says, above one question: on to its next field, or done. The whole form says
 * nothing: there browsers lead from field to field by themselves.
 */
export function showEnterKeys(form: HTMLFormElement, names: readonly string[]): void {
  const inputs = names.flatMap((name) => [
    ...form.querySelectorAll<HTMLInputElement>(`input.input[name="${name}"]`),
  ]);
  for (const input of inputs)
    input.enterKeyHint = input === inputs[inputs.length - 1] ? "done" : "next";
}

/** The reference, wherever a part of the page shows it. */
export function showReference(part: ParentNode, reference: string): void {
  for (const shown of part.querySelectorAll("[data-reference]")) {
    shown.textContent = reference;
  }
}
