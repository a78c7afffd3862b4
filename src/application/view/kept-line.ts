import type { Keeping } from "#application/core/model.ts";

/** The line above the send button. It says what the device keeps, and has the checkbox « Cet appareil est partagé ». */
export class KeptLine {
  readonly #form: HTMLFormElement;
  readonly #line: HTMLElement | null;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#line = form.querySelector("[data-kept]");
  }

  /** Shows what the device keeps now. Storage may become full, or be withdrawn, at any moment. */
  say(keeping: Keeping): void {
    for (const text of this.#form.querySelectorAll<HTMLElement>("[data-kept-when]"))
      text.hidden = text.dataset["keptWhen"] !== keeping;
    const box = this.#form.querySelector<HTMLInputElement>("[data-shared]");
    if (box) box.checked = keeping === "shared";
    // When somebody comes back to this page on a shared device, the browser must not restore what was typed before.
    this.#form.autocomplete = keeping === "shared" ? "off" : "on";
  }

  show(): void {
    if (this.#line) this.#line.hidden = false;
  }

  /** Shows the line only if the buttons below it are out of view, so that nothing visible moves. */
  showOutOfSight(): void {
    const actions = this.#form.querySelector("[data-send]");
    if (actions && actions.getBoundingClientRect().top > innerHeight) this.show();
  }

  hide(): void {
    if (this.#line) this.#line.hidden = true;
  }
}
