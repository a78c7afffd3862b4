/**
 * The content check of a build, which is at work while Astro already reads the content and makes pages of it. Whatever goes wrong
 * there may follow from a fault that the check is about to report.
 */
let check: Promise<void> | undefined;

/** @param checking is rejected if the content has faults that stop the build */
export function noteCheck(checking: Promise<void>): void {
  check = checking;
  check.catch(() => undefined); // whoever awaits it is told
}

/**
 * Waits for the check of the build that was started last, if there is one.
 * @throws if the content has faults, which are reported by then
 */
export const contentChecked = async (): Promise<void> => check;
