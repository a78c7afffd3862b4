/**
 * The content check of a build, which runs while Astro reads the content. Astro loads `content.config.ts` apart from the build
 * steps, so each has its own copy of this module. They share the promise through the global object.
 */
const NAME = Symbol.for("plombiers: content checked");
const shared = globalThis as { [NAME]?: Promise<void> };

/** Lets Astro go no further than reading the content until this check has ended. @param checking rejected if there are faults */
export function holdContent(checking: Promise<void>): void {
  checking.catch(() => undefined); // reported to whoever awaits it
  shared[NAME] = checking;
}

/** The check that was begun last; resolved if there is none. @throws if the content has faults */
export const contentChecked = async (): Promise<void> => shared[NAME];
