/**
 * Loads the part of a form that comes after the first answer: requested early, awaited once it is needed, requested again if
 * it failed.
 */
import type * as Later from "./later.ts";
import { within } from "./within.ts";

export type Part = typeof Later;

/** How long to wait for it once something cannot be done without it, in milliseconds. */
const NEEDED = 10_000;

type Ask = (address?: string) => Promise<Part>;

const ask: Ask = (address) =>
  address === undefined
    ? import("./later.ts")
    : (import(/* @vite-ignore */ address) as Promise<Part>);

/** Loads that part, with retries. */
export class LaterPart {
  readonly #ask: Ask;
  #failures = 0;
  /** The address to request after the original one has failed. */
  #address: string | undefined;
  #coming: Promise<Part> | undefined;
  #part: Part | undefined;

  constructor(asking = ask) {
    this.#ask = asking;
  }

  /** The part, if it has loaded. */
  get here(): Part | undefined {
    return this.#part;
  }

  /** Requests it, once for all callers, and again if it failed before. */
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

  /**
   * Most browsers remember that a module failed and do not request the same address again, so this returns another one, based
   * on the address that the error message names.
   */
  #anotherAddress(error: unknown): string | undefined {
    const [address] = /https?:[^\s?]+\.js/.exec(String(error)) ?? [];
    this.#failures += 1;
    return address && `${address}?${String(this.#failures)}`;
  }

  /** @throws when it fails to load, or not in time */
  needed(): Promise<Part> {
    return within(NEEDED, this.load());
  }
}
