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

/** The list of applications that an adviser sent today. The first page with a form on another day deletes it. */
export class SentToday {
  readonly #isKept: () => boolean;
  readonly #section = document.querySelector<HTMLElement>("[data-sent-today]");
  #list: readonly SentOne[];

  constructor(isKept: () => boolean) {
    this.#isKept = isKept;
    this.#list = this.#stored().filter((one) => isOfDay(one, Date.now()));
    this.#section?.querySelector("[data-erase-list]")?.addEventListener("click", () => {
      this.#list = [];
      this.keepOrErase();
      this.show();
    });
    this.#section?.querySelector("[data-print-list]")?.addEventListener("click", () => print());
  }

  /** Deletes a list of another day, or a list that must not be kept, from the device. Shows the list of today. */
  open(): void {
    this.keepOrErase();
    this.show();
  }

  add({ reference, at, firstName }: SentOne): void {
    const one = { reference, at, firstName };
    this.#list = [...this.#list.filter(({ reference }) => reference !== one.reference), one];
    this.keepOrErase();
    this.show();
  }

  show(): void {
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

  #stored(): SentOne[] {
    const stored = readItem(LIST_KEY);
    return Array.isArray(stored) ? stored.filter(isOurs) : [];
  }

  /** Stores the list, or deletes it if it is empty or must not be kept. */
  keepOrErase(): void {
    if (this.#isKept() && this.#list.length > 0) keepItem(LIST_KEY, this.#list);
    else removeItem(LIST_KEY);
  }
}

/** The list of this page. It is stored only while the page keeps answers. */
export function openList(application: ApplicationPage): SentToday {
  const list = new SentToday(() => application.model.keeping === "kept");
  list.open();
  // The change may be that of « Cet appareil est partagé »: store or delete the list accordingly.
  application.on(application.form, "change", () => list.keepOrErase());
  return list;
}
