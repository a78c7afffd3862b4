import type { DraftStore, Keeping } from "./draft.ts";

/** The address of a page on which nothing is kept says so: a reload must not forget it. */
const SHARED = "poste-partage";

export const isSharedAddress = (): boolean => new URLSearchParams(location.search).has(SHARED);

/** The line above the button, and its box « Cet appareil est partagé ». */
export class KeptLine {
  readonly #line: HTMLElement | null;
  readonly #store: DraftStore;

  /** @param leaveQueue takes an application that waits on this device out of its queue */
  constructor(form: HTMLFormElement, store: DraftStore, leaveQueue: (reference: string) => void) {
    this.#line = form.querySelector("[data-kept]");
    this.#store = store;
    const box = this.#line?.querySelector<HTMLInputElement>("[data-shared]");
    if (!box) return;
    box.checked = isSharedAddress();
    box.addEventListener("change", () => {
      const { reference, hasWaiting } = store;
      store.share(box.checked);
      if (box.checked && hasWaiting) leaveQueue(reference);
      const address = new URL(location.href);
      if (box.checked) address.searchParams.set(SHARED, "");
      else address.searchParams.delete(SHARED);
      history.replaceState(history.state, "", address);
      this.show();
    });
  }

  /** Says what is true now. Storage may fail at any moment: full, or taken away. */
  show(): void {
    if (!this.#line) return;
    this.#line.hidden = false;
    for (const text of this.#line.querySelectorAll<HTMLElement>("[data-kept-when]")) {
      text.hidden = (text.dataset["keptWhen"] as Keeping) !== this.#store.keeping;
    }
  }

  hide(): void {
    if (this.#line) this.#line.hidden = true;
  }
}
