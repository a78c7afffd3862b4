/** Not every browser has it yet. */
const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };

/**
 * Lets the browser answer a tap or show a frame before a page goes on: what takes a slow phone long is cut where this is awaited.
 * (Prioritized Task Scheduling API, where it is known.)
 */
export const nextTask = (): Promise<void> =>
  scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
