import type { DraftStore, Keeping } from "./draft.ts";

/** Said by the address, and for the rest of the visit by the tab: neither a reload nor the menu must forget it. */
const SHARED = "poste-partage";

/** Whether nothing is to be kept on this device: what the person last said, else what the address says. */
export function isSharedDevice(): boolean {
  const inAddress = new URLSearchParams(location.search).has(SHARED);
  try {
    const said = sessionStorage.getItem(SHARED);
    if (said !== null) return said === "oui";
    if (inAddress) sessionStorage.setItem(SHARED, "oui");
  } catch {
    // The address says it.
  }
  return inAddress;
}

function setSharedDevice(isShared: boolean): void {
  const address = new URL(location.href);
  if (isShared) address.searchParams.set(SHARED, "");
  else address.searchParams.delete(SHARED);
  history.replaceState(history.state, "", address);
  try {
    sessionStorage.setItem(SHARED, isShared ? "oui" : "non");
  } catch {
    // The address says it.
  }
}

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
    box.checked = store.keeping === "shared";
    // Nor may the browser bring back what was typed, when somebody goes back to this page.
    form.autocomplete = box.checked ? "off" : "on";
    box.addEventListener("change", () => {
      const { reference, hasWaiting } = store;
      store.share(box.checked);
      setSharedDevice(box.checked);
      form.autocomplete = box.checked ? "off" : "on";
      if (box.checked && hasWaiting) leaveQueue(reference);
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

  /** Shows it where that moves nothing that is seen: the buttons below it are out of sight. */
  showOutOfSight(): void {
    const actions = this.#line?.parentElement?.querySelector("[data-send]");
    if (actions && actions.getBoundingClientRect().top > innerHeight) this.show();
  }

  hide(): void {
    if (this.#line) this.#line.hidden = true;
  }
}
