/** What is said beside a state: it stands in the page, hidden until it is true. */
import type { Model } from "../core/model.ts";

export function showNotice(form: HTMLFormElement, { notice, erased }: Model): void {
  for (const shown of form.querySelectorAll<HTMLElement>("[data-notice]")) {
    shown.hidden = shown.dataset["notice"] !== notice;
    shown.tabIndex = -1;
    // What was erased can be taken back until something new is typed.
    const back = shown.querySelector<HTMLElement>("[data-event=reprendre]");
    if (back) back.hidden = !erased;
  }
}
