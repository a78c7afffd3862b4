/** Not every browser has it yet. */
const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };

/**
 * Yields to the browser, so that it can handle a tap or paint a frame: long work on a slow phone is split where this is
 * awaited. Uses the Prioritized Task Scheduling API where it exists.
 */
export const nextTask = (): Promise<void> =>
  scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
