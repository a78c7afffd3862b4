/** The part of a form that comes after the first answer: asked for early, waited for once it is needed, asked for again where it did not come. */
import type * as Later from "./later.ts";
import { within } from "./within.ts";

export type Part = typeof Later;

/** How long it may take to come once something cannot be done without it, in milliseconds. */
const NEEDED = 10_000;

export class LaterPart {
  readonly #ask: () => Promise<Part>;
  #coming: Promise<Part> | undefined;
  #part: Part | undefined;

  constructor(ask: () => Promise<Part> = () => import("./later.ts")) {
    this.#ask = ask;
  }

  /** The part, where it has come. */
  get here(): Part | undefined {
    return this.#part;
  }

  /** Asks for it, once for everybody who waits; anew where it did not come. */
  load(): Promise<Part> {
    this.#coming ??= this.#ask();
    this.#coming.then(
      (part) => (this.#part = part),
      () => (this.#coming = undefined),
    );
    return this.#coming;
  }

  /** @throws when it does not come, or not in time */
  needed(): Promise<Part> {
    return within(NEEDED, this.load());
  }
}
