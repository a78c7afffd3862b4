/** What the view shows only after the first answer. */
import type { Happening } from "#application/core/events.ts";
import type { Model } from "#application/core/model.ts";
import { selfCheckFields } from "#application/core/self-check-fields.ts";
import type { Cause } from "#application/delivery/verdict.ts";
import { fullText } from "#application/forms/outgoing-text.ts";
import { showAnswerList } from "./answer-list.ts";
import { answerRows, type AnswerRow } from "./answer-rows.ts";
import { offerCopy } from "./copying.ts";
import { askAbout } from "./mistake-notice.ts";
import { fillWaysOut } from "./ways-out.ts";

type Dispatch = (happening: Happening) => void;

const rowsOf = ({ draft, kind }: Model): AnswerRow[] => answerRows(draft.answers, kind.declaration);

/** Lists the answers, each with its buttons, and puts them into the links to send them by SMS or e-mail. */
export function showAnswers(form: HTMLFormElement, model: Model, dispatch: Dispatch): void {
  const rows = rowsOf(model);
  showAnswerList(form.querySelector<HTMLElement>("[data-answers]"), rows, {
    change: (field) => dispatch({ type: "change", field }),
    remove: (name) => dispatch({ type: "remove", name }),
  });
  fillWaysOut(form, model.draft.reference, rows);
}

/** Says in the status line that an answer of « Est-ce pour moi ? » was removed. The form has no question for it. */
export function announceRemoved(form: HTMLFormElement, removed: string): void {
  const heading = selfCheckFields.find(({ name }) => name === removed)?.heading ?? "";
  const status = form.querySelector<HTMLElement>(".form-status");
  if (status) status.textContent = `${heading}\u202f: réponse retirée.`;
}

/**
 * Shows the ways to apply that need no service: SMS, e-mail, copying, printing. `showAnswers` fills in their links.
 * @param current returns the model at the moment of a tap
 */
export function offerWaysOut(form: HTMLFormElement, current: () => Model): void {
  const section = form.querySelector("[data-ways-out]");
  if (section) offerCopy(section, () => fullText(current().draft.reference, rowsOf(current())));
  for (const way of form.querySelectorAll<HTMLElement>("[data-when-loaded]")) way.hidden = false;
}

/** Asks about a probable typo. If the person does not take the suggestion, their answer stays. */
export function askAboutMistake({ mistake }: Model, dispatch: Dispatch): void {
  if (mistake)
    askAbout(mistake, (suggestion) => dispatch({ type: "mistake-answered", suggestion }));
}

/** Says why an application was not accepted. */
export function showCause(form: HTMLFormElement, cause: Cause, minutes: number | undefined): void {
  for (const sentence of form.querySelectorAll<HTMLElement>("[data-cause]")) {
    sentence.hidden = sentence.dataset["cause"] !== cause;
  }
  const wait = form.querySelector("[data-wait]");
  if (wait) wait.textContent = waitInWords(minutes);
}

/** When to try again: « dans 2 minutes », « dans 3 heures ». A service over its daily or monthly quota gives hours or days. */
export function waitInWords(minutes: number | undefined): string {
  if (minutes === undefined) return "dans quelques minutes";
  if (minutes === 1) return "dans une minute";
  if (minutes <= 60) return `dans ${String(minutes)} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours <= 24 ? `dans ${String(hours)} heures` : "dans quelques jours";
}
