/**
 * Former addresses, including some of the association's earlier site, and the page or anchor that replaces each. Editors write
 * them in `content/redirections.yaml`. At each former address the build writes a small page with a redirect. Such pages are
 * left out of the site map, the search, the share pictures and the service worker's list.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import { parseDocument } from "yaml";

export const REDIRECTS_FILE = "content/redirections.yaml";

/** The new address of each former address. */
export type Redirects = Readonly<Record<string, string>>;

/**
 * Parses `content/redirections.yaml`.
 * @throws {z.ZodError} if the file does not map texts to texts
 */
export const parseRedirects = (yaml: string): Redirects =>
  z.record(z.string(), z.string()).parse(parseDocument(yaml, { schema: "failsafe" }).toJS());

let known: Redirects | undefined;

/**
 * The former addresses of this project. Only for code that Node runs from `src/`: in a page, Vite bundles it elsewhere, and
 * `import.meta.dirname` would point to the wrong folder. The YAML is read when it is first needed, because a build imports this
 * module before the content is checked.
 */
export function redirectsOfProject(): Redirects {
  const file = join(import.meta.dirname, "..", REDIRECTS_FILE);
  return (known ??= parseRedirects(readFileSync(file, "utf8")));
}

/** Whether an address is only a redirect. */
export const isRedirect = (pathname: string): boolean =>
  Object.hasOwn(redirectsOfProject(), pathname);
