import { setTimeout as pause } from "node:timers/promises";

/** More than the 20 s that the page itself waits for a response. */
const TIMEOUT_MS = 30_000;
const INTERVAL_MS = 50;

/**
 * Calls `ask` again and again until it returns a value. An error that `ask` throws counts as no value, because the page
 * may just be closing.
 * @param what what is waited for, for the error message
 * @param found what was there instead the last time, for the error message
 * @throws if there is still no value after 30 seconds
 */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined>,
  found: () => string | undefined = () => undefined,
): Promise<Value> {
  const end = performance.now() + TIMEOUT_MS;
  let cause: unknown;
  do {
    try {
      const value = await ask();
      if (value !== undefined) return value;
      cause = undefined;
    } catch (failure) {
      cause = failure;
    }
    await pause(INTERVAL_MS);
  } while (performance.now() < end);
  const instead = found();
  throw new Error(`Waited in vain for ${what}.${instead ? ` There was: ${instead}` : ""}`, {
    cause,
  });
}
