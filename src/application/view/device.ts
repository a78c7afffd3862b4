/** What the device keeps of a form, in `localStorage`. All tabs share it, and it survives a crash. */
import { keptOf, type Stored } from "#application/core/kept.ts";
import type { Draft, StoredForm, QueueMark, SentVersion } from "#application/core/model.ts";
import type { FormDeclaration } from "#application/forms/form-types.ts";
import { keepItem, LIST_KEY, readItem, removeItem, storageWorks } from "./storage.ts";

type FormName = FormDeclaration["name"];

/** The device's storage for one form. */
export class Device {
  readonly #name: FormName;
  readonly #works = storageWorks();

  constructor(name: FormName) {
    this.#name = name;
  }

  /**
   * What is stored, without the values that are too old.
   * @param now the time at which their age is counted, in milliseconds since 1970
   */
  read(now: number): StoredForm {
    return { works: this.#works, ...keptOf(storedOf(this.#name), now) };
  }

  /** @returns whether it could be stored */
  keepDraft(draft: Draft): boolean {
    return keepItem(this.#name, draft);
  }

  eraseDraft(): void {
    removeItem(this.#name);
  }

  markSent(sent: SentVersion): void {
    keepItem(sentKey(this.#name), sent);
  }

  forgetSent(): void {
    removeItem(sentKey(this.#name));
  }

  markWaits(waits: readonly QueueMark[]): void {
    if (waits.length > 0) keepItem(waitsKey(this.#name), waits);
    else removeItem(waitsKey(this.#name));
  }

  /** Whether a `storage` event from another tab concerns this form. The key is `null` when everything was cleared. */
  isAbout(key: string | null): boolean {
    const name = this.#name;
    return key === null || key === name || key === waitsKey(name) || key === sentKey(name);
  }
}

/** Whether a stored value with a timestamp `at` is of the same day as `now`. */
export const isOfDay = (one: unknown, now: number): boolean =>
  new Date(Number((Object(one) as { at?: unknown }).at)).toDateString() ===
  new Date(now).toDateString();

const sentKey = (name: FormName): string => `${name}-envoyee`;
const waitsKey = (name: FormName): string => `${name}-en-attente`;

const storedOf = (name: FormName): Stored => ({
  draft: readItem(name),
  sent: readItem(sentKey(name)),
  waits: readItem(waitsKey(name)),
});

/**
 * Deletes the drafts and receipts of both forms that are too old or cannot be read, and the list of what advisers sent if
 * nothing in it is of today.
 */
export function deleteExpired(now: number): void {
  const list = readItem(LIST_KEY);
  if (list !== undefined && !(Array.isArray(list) && list.some((one) => isOfDay(one, now))))
    removeItem(LIST_KEY);
  for (const name of ["candidature", "orientation"] as const) {
    const stored = storedOf(name);
    const { draft, sent } = keptOf(stored, now);
    if (stored.draft !== undefined && !draft) removeItem(name);
    if (stored.sent !== undefined && !sent) removeItem(sentKey(name));
  }
}
