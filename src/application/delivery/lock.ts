/** How long to wait for the lock, in milliseconds: longer than an attempt takes (`TIMEOUT_MS` in `post.ts`). */
const LONGEST_WAIT = 30_000;

/**
 * Runs one sending task at a time across all tabs and the worker, so that the same application is not sent twice. If the
 * browser has no Web Locks, refuses them or does not grant the lock in time, the task runs anyway. If an application is then
 * sent twice, its reference shows this to the people who receive it.
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
