import { doubtsAbout } from "../forms/doubts.ts";
import { askAbout } from "./doubt-notice.ts";
import type { DraftStore } from "./draft.ts";
import { readAnswers } from "./form-answers.ts";

/** Asks about answers that look like a slip: once each, and going on with the same answer confirms it. */
export class Slips {
  readonly #form: HTMLFormElement;
  readonly #store: DraftStore;
  readonly #confirmed = new Set<string>();
  /** The one that was asked about last. */
  #asked: string | undefined;

  constructor(form: HTMLFormElement, store: DraftStore) {
    this.#form = form;
    this.#store = store;
  }

  /**
   * @param fields the names of those to look at
   * @param goOn called once the person has answered
   * @returns whether something is asked
   */
  askAbout(fields: readonly string[], goOn: () => void): boolean {
    const answers = readAnswers(this.#form);
    const keyOf = (field: string): string => `${field} ${readAnswers(this.#form)[field] ?? ""}`;
    if (this.#asked !== undefined) this.#confirmed.add(this.#asked);
    const doubt = doubtsAbout(answers).find(
      ({ field }) => fields.includes(field) && !this.#confirmed.has(keyOf(field)),
    );
    this.#asked = doubt && keyOf(doubt.field);
    if (!doubt) return false;
    askAbout(doubt, (suggestion) => {
      if (suggestion !== undefined) {
        const control = this.#form.elements.namedItem(doubt.field) as HTMLInputElement;
        control.value = suggestion;
        this.#store.keep(doubt.field, suggestion);
      }
      this.#asked = keyOf(doubt.field);
      goOn();
    });
    return true;
  }
}
