/** Small parts of a form that a state changes. */
import type { QuestionName } from "../core/journey.ts";
import type { Cause } from "../delivery/verdict.ts";

/** Shows that a send is under way: to the eye, to a screen reader, and to a second tap. */
export function showSending(form: HTMLFormElement, isSending: boolean): void {
  form.setAttribute("aria-busy", String(isSending));
  for (const button of form.querySelectorAll("[type=submit]")) {
    if (isSending) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
  // What would be typed now would neither be sent nor known.
  for (const part of form.querySelectorAll<HTMLElement>(".form-part")) part.inert = isSending;
  const status = form.querySelector<HTMLElement>(".form-status");
  if (status) status.textContent = isSending ? "Envoi en cours…" : "";
}

/** « Question 2 sur 6 », above each question, in words and as a length of cable. */
export function showCounts(form: HTMLFormElement, asked: readonly QuestionName[]): void {
  for (const bar of form.querySelectorAll("progress")) {
    const rank = asked.indexOf(bar.dataset["count"] as QuestionName) + 1;
    if (!rank) continue;
    bar.max = asked.length;
    bar.value = rank;
    bar.previousSibling?.replaceWith(["Question", rank, "sur", asked.length].join(" "));
  }
}

/** Why an application was not taken. */
export function showCause(form: HTMLFormElement, cause: Cause, minutes: number | undefined): void {
  for (const sentence of form.querySelectorAll<HTMLElement>("[data-cause]")) {
    sentence.hidden = sentence.dataset["cause"] !== cause;
  }
  const wait = form.querySelector("[data-wait]");
  if (wait && minutes !== undefined) {
    wait.textContent = minutes === 1 ? "dans une minute" : `dans ${String(minutes)} minutes`;
  }
}

/** The reference, wherever the page shows it. */
export function showReference(reference: string): void {
  for (const shown of document.querySelectorAll("[data-reference]")) {
    shown.textContent = reference;
  }
}
