/** Not every browser has `scheduler` yet. */
const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };

/**
 * Yields to the browser, so that it can handle a tap or paint a frame. Long work on a slow phone is split where this function
 * is awaited. It uses the Prioritized Task Scheduling API where that exists.
 */
export const nextTask = (): Promise<void> =>
  scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
