/** Finds the scripts of a page. They may name classes that the page does not contain yet. */

/** The text of each script in the site's `_astro/`, by file name. */
export type Scripts = ReadonlyMap<string, string>;

/** The file names of the scripts that a page loads itself. */
export const scriptsIn = (html: string): string[] =>
  [...html.matchAll(/\ssrc="\/_astro\/([\w.-]+\.js)"/g)].map(([, name = ""]) => name);

/**
 * The text of these scripts and of all that they import, at once or later. A string that only looks like the name of another
 * script adds that script too, which does no harm.
 */
export function textWithImports(names: readonly string[], scripts: Scripts): string {
  const texts = new Map<string, string>();
  const add = (name: string): void => {
    const text = scripts.get(name);
    if (text === undefined || texts.has(name)) return;
    texts.set(name, text);
    for (const [imported] of text.matchAll(/[\w.-]+\.js\b/g)) add(imported);
  };
  names.forEach(add);
  return [...texts.values()].join("\n");
}
