import type { FormDeclaration } from "../forms.ts";
import { isReference, makeReference } from "../reference.ts";

/** Answers that are not sent yet. */
export interface Draft {
  readonly reference: string;
  readonly answers: Readonly<Record<string, string>>;
  /** When something was last typed, in milliseconds since 1970. */
  readonly at: number;
  /** A try to send is under way, or was when the page was closed: it is not known what became of it. */
  readonly trying?: boolean;
}

/** `kept` on the device, `refused` by the browser, or `shared`: nothing is to be kept. */
export type Keeping = "kept" | "refused" | "shared";

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
    this.keeping = isShared ? "shared" : "kept";
    if (isShared) return;
    const stored = this.#stored();
    if (stored) this.#memory = stored;
    else this.#write(undefined); // tells whether this browser keeps anything, and drops what is too old
    if (!this.sent) removeQuietly(this.#sentKey);
  }

  /** The reference of the application that is being written. */
  get reference(): string {
    return this.#current().reference;
  }

  /** What is kept and not too old. */
  get draft(): Draft | undefined {
    return this.keeping === "kept" ? this.#stored() : this.#memory;
  }

  /** Keeps one answer; those of the same draft that another tab has kept meanwhile stay. */
  keep(name: string, value: string): void {
    const { answers, ...rest } = this.#current();
    this.#save({ ...rest, answers: { ...answers, [name]: value }, at: Date.now() });
  }

  /** Whether an application waits for the network; kept for as long as it does, whatever its draft becomes. */
  get hasWaiting(): boolean {
    return this.keeping === "kept" && read(this.#waitingKey) === true;
  }

  set hasWaiting(hasWaiting: boolean) {
    try {
      if (hasWaiting) localStorage.setItem(this.#waitingKey, "true");
    } catch {
      // Then nothing can wait here either.
    }
    if (!hasWaiting) removeQuietly(this.#waitingKey);
  }

  /** Marks that a try to send begins, or is over. */
  set trying(trying: boolean) {
    const { reference, answers, at } = this.#current();
    this.#save({ reference, answers, at, ...(trying && { trying }) });
  }

  /** Forgets everything; what is typed next is a new application. */
  clear(): void {
    this.#memory = undefined;
    if (this.keeping !== "shared") this.#write(undefined);
  }

  /** Keeps nothing from now on, and erases what was kept; or keeps again. */
  share(isShared: boolean): void {
    const current = this.#current();
    if (isShared) {
      this.#write(undefined);
      removeQuietly(this.#sentKey);
    }
    this.keeping = isShared ? "shared" : "kept";
    this.#save(current);
  }

  /**
   * Another tab has taken the draft away: it was sent, or erased.
   * @param sent called when it was sent
   */
  followOtherTab(sent: () => void): void {
    const before = this.#memory?.reference;
    this.#memory = undefined;
    if (before !== undefined && this.sent?.reference === before) sent();
  }

  /** Marks an application as sent, for other tabs and later visits: only its reference, nothing of the person. */
  markSent(reference: string): void {
    if (this.keeping !== "kept") return;
    try {
      localStorage.setItem(this.#sentKey, JSON.stringify({ reference, at: Date.now() }));
    } catch {
      // Nobody is told later; this page still says it.
    }
  }

  /** The last application that this device sent, if that was not long ago. */
  get sent(): { readonly reference: string; readonly at: number } | undefined {
    return this.keeping === "kept" ? recent(read(this.#sentKey)) : undefined;
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
    if (this.keeping !== "shared") this.#write(draft);
  }

  #stored(): Draft | undefined {
    // What waits in the queue is told and can be erased for as long as it waits.
    const kept = read(this.key);
    const draft = this.hasWaiting ? (kept as Draft | undefined) : recent<Draft>(kept);
    // Written by us or not at all: another page of the same host may use the same name.
    const isOurs =
      isReference(String(draft?.reference)) && Object(draft?.answers) === draft?.answers;
    return isOurs ? draft : undefined;
  }

  #write(draft: Draft | undefined): void {
    try {
      localStorage.setItem(this.key, draft ? JSON.stringify(draft) : "");
      if (!draft) localStorage.removeItem(this.key);
      this.keeping = "kept";
    } catch {
      this.keeping = "refused";
    }
  }
}

function removeQuietly(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Refused: nothing is there.
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return undefined;
  }
}

function recent<Value extends { readonly at: number }>(value: unknown): Value | undefined {
  const { at } = Object(value) as { at?: unknown };
  return typeof at === "number" && Date.now() - at < KEPT_FOR ? (value as Value) : undefined;
}
