/** How long one send waits for another, in milliseconds: longer than any send takes. */
const TURN = 30_000;

/**
 * One send at a time, in all tabs and in the worker: nothing is sent twice because two of them woke up
 * at once. Where a browser has no locks, refuses them, or never gives the turn, the reference shows the double.
 */
export async function oneAtATime<Result>(task: () => Promise<Result>): Promise<Result> {
  if (!("locks" in navigator)) return task();
  let hasBegun = false;
  const begin = (): Promise<Result> => {
    hasBegun = true;
    return task();
  };
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), TURN);
  try {
    const { signal } = waiting;
    return await navigator.locks.request("envoi-de-candidature", { signal }, begin);
  } catch (error) {
    if (hasBegun) throw error;
    return begin();
  } finally {
    clearTimeout(timer);
  }
}
