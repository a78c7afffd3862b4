import type { Keeping } from "../core/model.ts";

/** The line above the button that says what the device keeps, and its box « Cet appareil est partagé ». */
export class KeptLine {
  readonly #form: HTMLFormElement;
  readonly #line: HTMLElement | null;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#line = form.querySelector("[data-kept]");
  }

  /** Says what is true now. Storage may fail at any moment: full, or taken away. */
  say(keeping: Keeping): void {
    for (const text of this.#line?.querySelectorAll<HTMLElement>("[data-kept-when]") ?? [])
      text.hidden = text.dataset["keptWhen"] !== keeping;
    const box = this.#line?.querySelector<HTMLInputElement>("[data-shared]");
    if (box) box.checked = keeping === "shared";
    // Nor may the browser bring back what was typed, when somebody goes back to this page.
    this.#form.autocomplete = keeping === "shared" ? "off" : "on";
  }

  show(): void {
    if (this.#line) this.#line.hidden = false;
  }

  /** Shows it where that moves nothing that is seen: the buttons below it are out of sight. */
  showOutOfSight(): void {
    const actions = this.#line?.parentElement?.querySelector("[data-send]");
    if (actions && actions.getBoundingClientRect().top > innerHeight) this.show();
  }

  hide(): void {
    if (this.#line) this.#line.hidden = true;
  }
}
