import { setTimeout as pause } from "node:timers/promises";

/** The page itself waits 20 s for an answer. */
const PATIENCE_MS = 30_000;
const INTERVAL_MS = 50;

/**
 * Asks again until there is an answer. A question may fail meanwhile: the page may just be going away.
 * @param what is waited for, as the message of a failure says it
 * @param found what was there instead when asked last, for that message
 * @throws when no answer has come in time
 */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined>,
  found: () => string | undefined = () => undefined,
): Promise<Value> {
  const end = performance.now() + PATIENCE_MS;
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
  throw new Error(`In vain waited for ${what}.${instead ? ` There was: ${instead}` : ""}`, {
    cause,
  });
}
