/**
 * Lets build steps work on each page as soon as it is rendered, while the next pages are rendered. Astro bundles the pages but
 * not the build steps, so the pages and the build steps each have a copy of this module. The copies share the list of steps
 * through the global object.
 */

/**
 * Takes a finished page.
 * @param address its path on the site. Ex.: "/presse/labo-2025/"
 * @param html the HTML as it will be written, except for its style, the site's path and the alternative text of its share
 * picture
 */
type TakePage = (address: string, html: string) => void;

const NAME = Symbol.for("plombiers: finished pages");
const shared = globalThis as { [NAME]?: Map<string, TakePage> };

/**
 * Calls `take` for every page rendered from now on.
 * @param step the name of the build step: a later call with this name replaces `take`
 */
export function onFinishedPage(step: string, take: TakePage): void {
  (shared[NAME] ??= new Map()).set(step, take);
}

/** Reports a finished page to the steps. */
export function reportFinishedPage(address: string, html: string): void {
  for (const take of shared[NAME]?.values() ?? []) take(address, html);
}
