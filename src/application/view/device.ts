/** What the device keeps of a form, in `localStorage`: shared by all tabs, there after a crash. */
import { keptOf } from "../core/kept.ts";
import type { Draft, Kept, Mark, Sent } from "../core/model.ts";
import type { FormDeclaration } from "../forms/form-types.ts";
import { keepItem, LIST_KEY, readItem, removeItem, storageWorks } from "./storage.ts";

type FormName = FormDeclaration["name"];

export class Device {
  readonly #name: FormName;
  readonly #works = storageWorks();

  constructor(name: FormName) {
    this.#name = name;
  }

  /** What is kept now, and not too old. */
  read(now: number): Kept {
    return { works: this.#works, ...keptOf(storedOf(this.#name), now) };
  }

  /** @returns whether it is kept */
  keepDraft(draft: Draft): boolean {
    return keepItem(this.#name, draft);
  }

  eraseDraft(): void {
    removeItem(this.#name);
  }

  markSent(sent: Sent): void {
    keepItem(sentKey(this.#name), sent);
  }

  forgetSent(): void {
    removeItem(sentKey(this.#name));
  }

  markWaits(waits: readonly Mark[]): void {
    if (waits.length > 0) keepItem(waitsKey(this.#name), waits);
    else removeItem(waitsKey(this.#name));
  }

  /** Whether a change of storage, which another tab has made, is about this form; `null`: all was emptied. */
  isAbout(key: string | null): boolean {
    const name = this.#name;
    return key === null || key === name || key === waitsKey(name) || key === sentKey(name);
  }
}

/** Whether something with a moment, `at`, is of the day of another. */
export const isOfDay = (one: unknown, now: number): boolean =>
  new Date(Number((Object(one) as { at?: unknown }).at)).toDateString() ===
  new Date(now).toDateString();

const sentKey = (name: FormName): string => `${name}-envoyee`;
const waitsKey = (name: FormName): string => `${name}-en-attente`;

const storedOf = (name: FormName): { draft: unknown; sent: unknown; waits: unknown } => ({
  draft: readItem(name),
  sent: readItem(sentKey(name)),
  waits: readItem(waitsKey(name)),
});

/** Takes away what is too old of both forms, and the advisers' list of another day, whichever of their pages is opened. */
export function tidy(now: number): void {
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
