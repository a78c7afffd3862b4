/** The part of a form that comes after the first answer: asked for early, waited for once it is needed, asked for again where it did not come. */
import type * as Later from "./later.ts";
import { within } from "./within.ts";

export type Part = typeof Later;

/** How long it may take to come once something cannot be done without it, in milliseconds. */
const NEEDED = 10_000;

type Ask = (address?: string) => Promise<Part>;

const ask: Ask = (address) =>
  address === undefined
    ? import("./later.ts")
    : (import(/* @vite-ignore */ address) as Promise<Part>);

export class LaterPart {
  readonly #ask: Ask;
  #failures = 0;
  /** Where it is asked for once its own address has failed. */
  #address: string | undefined;
  #coming: Promise<Part> | undefined;
  #part: Part | undefined;

  constructor(asking = ask) {
    this.#ask = asking;
  }

  /** The part, where it has come. */
  get here(): Part | undefined {
    return this.#part;
  }

  /** Asks for it, once for everybody who waits; anew where it did not come. */
  load(): Promise<Part> {
    if (this.#coming) return this.#coming;
    this.#coming = this.#ask(this.#address);
    this.#coming.then(
      (part) => (this.#part = part),
      (error: unknown) => {
        this.#coming = undefined;
        this.#address = this.#anotherAddress(error);
      },
    );
    return this.#coming;
  }

  /** Most browsers remember under its address that a file did not come, and ask no more; the error names it. */
  #anotherAddress(error: unknown): string | undefined {
    const [address] = /https?:[^\s?]+\.js/.exec(String(error)) ?? [];
    this.#failures += 1;
    return address && `${address}?${String(this.#failures)}`;
  }

  /** @throws when it does not come, or not in time */
  needed(): Promise<Part> {
    return within(NEEDED, this.load());
  }
}
