import type { FormDeclaration } from "../forms/form-types.ts";
import { isReference, makeReference } from "../core/reference.ts";
import { keepItem, readItem, removeItem, storageWorks } from "./storage.ts";

/** Answers that are not sent yet. */
export interface Draft {
  readonly reference: string;
  readonly answers: Readonly<Record<string, string>>;
  /** When something was last typed, in milliseconds since 1970. */
  readonly at: number;
  /** A try to send is under way or ended without an answer: it may have arrived. */
  readonly trying?: boolean;
  /** When the browser itself has posted it, in milliseconds since 1970: its thank-you page says the rest. */
  readonly posted?: number | undefined;
}

/** `kept` on the device, `refused` by the browser, or `shared`: nothing is to be kept. */
export type Keeping = "kept" | "refused" | "shared";

/** What became of the draft of this tab while another one worked on it. */
export type OtherTab = "same" | "sent" | "gone";

/** How long answers are kept after the last word, in milliseconds. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/**
 * The answers that the device keeps, in `localStorage`: shared by all tabs, there after a crash. Where
 * storage is refused, full, or not wanted, everything works from memory and `keeping` says so.
 */
export class DraftStore {
  /** The form that it is of; also the name in storage. */
  readonly key: FormDeclaration["name"];
  keeping: Keeping;
  #memory: Draft | undefined;

  constructor(key: FormDeclaration["name"], isShared: boolean) {
    this.key = key;
    this.keeping = isShared ? "shared" : storageWorks() ? "kept" : "refused";
    this.#memory = isShared ? undefined : this.#stored();
    if (!this.#memory) removeItem(this.key); // too old, or nobody's business here
    if (isShared || !this.sent) removeItem(this.#sentKey);
  }

  /** The reference of the application that is being written. */
  get reference(): string {
    return this.#current().reference;
  }

  /** Which version of the answers this is: any word typed makes another. */
  get version(): number {
    return this.#current().at;
  }

  /** What is kept and not too old. */
  get draft(): Draft | undefined {
    return this.keeping === "kept" ? this.#stored() : this.#memory;
  }

  /** Keeps one answer; those of the same draft that another tab has kept meanwhile stay. */
  keep(name: string, value: string): void {
    const { reference, answers, trying } = this.#current();
    this.#save({
      reference,
      answers: { ...answers, [name]: value },
      at: Date.now(),
      ...(trying && { trying }),
    });
  }

  /** Notes what happens to an application; one that was erased meanwhile is not written down again. */
  mark(reference: string, marks: Pick<Draft, "trying" | "posted">): void {
    const current = this.#current();
    if (current.reference !== reference) return;
    if (this.keeping === "kept" && !this.#stored()) this.#memory = { ...current, ...marks };
    else this.#save({ ...current, ...marks });
  }

  /** Forgets everything; what is typed next is a new application. */
  clear(): void {
    this.#memory = undefined;
    removeItem(this.key);
  }

  /**
   * An application is sent: its draft goes. What was typed since is the beginning of another one.
   * @param version `at` of what was sent
   * @returns whether nothing is left
   */
  finish(reference: string, version: number): boolean {
    const { draft } = this;
    if (draft && draft.reference !== reference) return false;
    if (draft && draft.at !== version) {
      this.renew();
      return false;
    }
    this.clear();
    return true;
  }

  /** Goes on with the same answers as another application. */
  renew(): void {
    const { answers, at } = this.#current();
    this.#save({ reference: makeReference(), answers, at });
  }

  /** Keeps nothing from now on, and erases what was kept; or keeps again. */
  share(isShared: boolean): void {
    const current = this.#current();
    if (isShared) for (const key of [this.key, this.#sentKey]) removeItem(key);
    this.keeping = isShared ? "shared" : "kept";
    this.#save(current);
  }

  /** Looks at what another tab has done. */
  followOtherTab(): OtherTab {
    const before = this.#memory?.reference;
    const stored = this.#stored();
    this.#memory = stored;
    if (before === undefined || stored?.reference === before) return "same";
    return this.sent?.reference === before ? "sent" : "gone";
  }

  /**
   * Marks an application as sent, for other tabs and later visits: nothing of the person.
   * @param version `at` of the draft that was sent
   */
  markSent(reference: string, version: number): void {
    if (this.keeping === "kept") keepItem(this.#sentKey, { reference, version, at: Date.now() });
  }

  /** The last application that this device sent, if that was not long ago. */
  get sent():
    { readonly reference: string; readonly version: number; readonly at: number } | undefined {
    return this.keeping === "kept" ? recent(readItem(this.#sentKey)) : undefined;
  }

  /** Whether an application waits for the network; kept for as long as it does, whatever its draft becomes. */
  get hasWaiting(): boolean {
    return this.keeping === "kept" && readItem(this.#waitingKey) === true;
  }

  set hasWaiting(hasWaiting: boolean) {
    if (hasWaiting) keepItem(this.#waitingKey, true);
    else removeItem(this.#waitingKey);
  }

  get #waitingKey(): string {
    return `${this.key}-en-attente`;
  }

  get #sentKey(): string {
    return `${this.key}-envoyee`;
  }

  #current(): Draft {
    const stored = this.keeping === "kept" ? this.#stored() : undefined;
    this.#memory = stored ?? this.#memory ?? { reference: makeReference(), answers: {}, at: 0 };
    return this.#memory;
  }

  #save(draft: Draft): void {
    this.#memory = draft;
    if (this.keeping !== "shared") this.keeping = keepItem(this.key, draft) ? "kept" : "refused";
  }

  #stored(): Draft | undefined {
    // What waits in the queue is told and can be erased for as long as it waits.
    const kept = readItem(this.key);
    const draft = this.hasWaiting ? (kept as Draft | undefined) : recent<Draft>(kept);
    // Written by us or not at all: another page of the same host may use the same name.
    const isOurs =
      isReference(String(draft?.reference)) && Object(draft?.answers) === draft?.answers;
    return isOurs ? draft : undefined;
  }
}

function recent<Value extends { readonly at: number }>(value: unknown): Value | undefined {
  const { at } = Object(value) as { at?: unknown };
  return typeof at === "number" && Date.now() - at < KEPT_FOR ? (value as Value) : undefined;
}
