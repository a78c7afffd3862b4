/**
 * Loads `later.ts`, the code that a form needs only after the first answer. It is requested early, awaited when it is needed,
 * and requested again if it failed.
 */
import type * as Later from "./later.ts";
import { within } from "./within.ts";

export type LaterModule = typeof Later;

/** How long `needed` waits, in milliseconds. */
const TIMEOUT_MS = 10_000;

type Ask = (address?: string) => Promise<LaterModule>;

const ask: Ask = (address) =>
  address === undefined
    ? import("./later.ts")
    : (import(/* @vite-ignore */ address) as Promise<LaterModule>);

/** Loads `later.ts`, with retries. */
export class LaterPart {
  readonly #ask: Ask;
  #failures = 0;
  /** The address to request after the original one has failed. */
  #address: string | undefined;
  #coming: Promise<LaterModule> | undefined;
  #module: LaterModule | undefined;

  constructor(asking = ask) {
    this.#ask = asking;
  }

  /** The module, if it has loaded. */
  get loaded(): LaterModule | undefined {
    return this.#module;
  }

  /** Requests the module, once for all callers, and again if it failed before. */
  load(): Promise<LaterModule> {
    if (this.#coming) return this.#coming;
    this.#coming = this.#ask(this.#address);
    this.#coming.then(
      (module) => (this.#module = module),
      (error: unknown) => {
        this.#coming = undefined;
        this.#address = this.#anotherAddress(error);
      },
    );
    return this.#coming;
  }

  /**
   * Most browsers remember that a module failed and do not request the same address again. So this returns another address,
   * `…/later.js?1`, made from the address in the error message; `undefined` if the message has none.
   */
  #anotherAddress(error: unknown): string | undefined {
    const [address] = /https?:[^\s?]+\.js/.exec(String(error)) ?? [];
    this.#failures += 1;
    return address && `${address}?${String(this.#failures)}`;
  }

  /** Waits for the module. @throws if it fails to load, or does not load in time */
  needed(): Promise<LaterModule> {
    return within(TIMEOUT_MS, this.load());
  }
}
