/** How long to wait for the lock, in milliseconds: longer than any attempt takes. */
const LONGEST_WAIT = 30_000;

/**
 * Lets one send at a time run, across all tabs and the worker, so that two of them waking up together do not send the same
 * application twice. Where the browser has no Web Locks, refuses them or never grants the lock, the task runs anyway: the
 * reference then shows whoever receives the applications that two are the same.
 */
export async function withLock<Result>(task: () => Promise<Result>): Promise<Result> {
  if (!("locks" in navigator)) return task();
  let hasBegun = false;
  const begin = (): Promise<Result> => {
    hasBegun = true;
    return task();
  };
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), LONGEST_WAIT);
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
