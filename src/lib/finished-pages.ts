/**
 * Build steps that can begin with a page as soon as it is rendered, beside the rendering of the next ones. Astro bundles the
 * pages but not the build steps, so each has its own copy of this module. They share the steps through the global object.
 */

/**
 * Takes a finished page.
 * @param address its path on the site. Ex.: "/presse/labo-2025/"
 * @param html as it will be written, but for its style and the words for its share picture
 */
type TakePage = (address: string, html: string) => void;

const NAME = Symbol.for("plombiers: finished pages");
const shared = globalThis as { [NAME]?: Map<string, TakePage> };

/** Gives every page rendered from now on to a step. @param step its name: a later build's takes its place */
export function onFinishedPage(step: string, take: TakePage): void {
  (shared[NAME] ??= new Map()).set(step, take);
}

/** Tells the steps about a finished page. */
export function tellFinishedPage(address: string, html: string): void {
  for (const take of shared[NAME]?.values() ?? []) take(address, html);
}
