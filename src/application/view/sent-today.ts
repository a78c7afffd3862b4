import type { Keeping } from "#application/core/model.ts";
import { isReference } from "#application/core/reference.ts";
import { element } from "./element.ts";
import type { ApplicationPage } from "./application.ts";
import { isOfDay } from "./device.ts";
import { timeInWords } from "./moment.ts";
import { keepItem, LIST_KEY, readItem, removeItem } from "./storage.ts";

interface SentOne {
  readonly reference: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly firstName: string;
}

/** Whether a stored value has our shape: another page of the same host may use the same key. */
const isOurs = (value: unknown): value is SentOne => {
  const { reference, at, firstName } = Object(value) as Record<keyof SentOne, unknown>;
  return isReference(String(reference)) && typeof at === "number" && typeof firstName === "string";
};

/**
 * The list of applications that an adviser sent today. All tabs share it. It is deleted when a page with a form is opened on a
 * later day.
 */
export class SentToday {
  readonly #keeping: () => Keeping;
  readonly #section = document.querySelector<HTMLElement>("[data-sent-today]");
  #list: readonly SentOne[] = [];
  /** Whether the device holds the list. Another tab may then have changed it. */
  #isStored = true;

  constructor(keeping: () => Keeping) {
    this.#keeping = keeping;
    this.#section
      ?.querySelector("[data-erase-list]")
      ?.addEventListener("click", () => this.#update([]));
    this.#section?.querySelector("[data-print-list]")?.addEventListener("click", () => print());
  }

  /** Shows the list as it is now, and stores or deletes it according to what the page keeps. */
  open(): void {
    this.#update(this.#current());
  }

  add({ reference, at, firstName }: SentOne): void {
    const others = this.#current().filter((one) => one.reference !== reference);
    this.#update([...others, { reference, at, firstName }]);
  }

  #current(): readonly SentOne[] {
    if (!this.#isStored) return this.#list;
    const stored = readItem(LIST_KEY);
    return Array.isArray(stored) ? stored.filter(isOurs) : [];
  }

  #update(list: readonly SentOne[]): void {
    const now = Date.now();
    this.#list = list.filter((one) => isOfDay(one, now));
    const keeping = this.#keeping();
    this.#isStored = keeping === "kept" && this.#store();
    // If storage is refused or full, the stored list stays, because it may be another tab's.
    if (keeping === "shared") removeItem(LIST_KEY);
    this.#show();
  }

  /** Stores the list, or removes the stored one if the list is empty. @returns whether that worked */
  #store(): boolean {
    if (this.#list.length > 0) return keepItem(LIST_KEY, this.#list);
    removeItem(LIST_KEY);
    return true;
  }

  #show(): void {
    if (!this.#section) return;
    this.#section.hidden = this.#list.length === 0;
    const items = this.#list.map(({ reference, at, firstName }) =>
      element(
        "li",
        {},
        element("strong", { className: "reference" }, reference),
        " – ",
        element("bdi", {}, firstName),
        `, à ${timeInWords(new Date(at))}`,
      ),
    );
    const list = this.#section.querySelector("[data-sent-list]");
    if (!list) return;
    list.textContent = "";
    list.append(...items);
  }
}

/** The list of this page. It is stored only while the page keeps answers. */
export function openList(application: ApplicationPage): SentToday {
  const list = new SentToday(() => application.model.keeping);
  list.open();
  // The change may be that of « Cet appareil est partagé ».
  application.on(application.form, "change", () => list.open());
  return list;
}
