/**
 * Messages shown in addition to the current screen: « Tes réponses sont effacées. » All are in the HTML, hidden until they
 * apply.
 */
import type { Model } from "#application/core/model.ts";

/** Shows the notice that applies and hides the others. */
export function showNotice(form: HTMLFormElement, { notice, erased }: Model): void {
  for (const shown of form.querySelectorAll<HTMLElement>("[data-notice]")) {
    shown.hidden = shown.dataset["notice"] !== notice;
    shown.tabIndex = -1;
    // Erased answers can be restored until something new is typed.
    const back = shown.querySelector<HTMLElement>("[data-event=reprendre]");
    if (back) back.hidden = !erased;
  }
}
