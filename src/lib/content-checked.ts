/**
 * The content check of a build, which runs while Astro reads the content. Astro loads `content.config.ts` apart from the build
 * steps, so `content.config.ts` and the build steps each have a copy of this module. The copies share the promise through the
 * global object.
 */
const NAME = Symbol.for("plombiers: content checked");
const shared = globalThis as { [NAME]?: Promise<void> };

/**
 * Makes Astro wait for the check: once Astro has read the content, it goes on only when the check has ended.
 * @param checking the check; rejected if the content has faults that stop the build
 */
export function delayContentUntil(checking: Promise<void>): void {
  checking.catch(() => undefined); // not reported as unhandled: `contentChecked` passes the error on
  shared[NAME] = checking;
}

/**
 * Waits for the end of the check that was begun last, if there is one.
 * @throws {Error} if the content has faults that stop the build
 */
export const contentChecked = async (): Promise<void> => shared[NAME];
