import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "#search/query/engine.ts";

/** The folder of each opened index, by its base address: Pagefind fetches its files by address. */
const folders = new Map<string, string>();

globalThis.fetch = (request) => {
  const address = (request as string).replace(/\?.*$/, "");
  const [base = "", folder = ""] = [...folders].find(([base]) => address.startsWith(base)) ?? [];
  return Promise.resolve(new Response(readFileSync(join(folder, address.slice(base.length)))));
};

interface Opener {
  createInstance(options: object): Engine;
}

/** What each `pagefind.js` provides, by its address. Our own script sets a global, which the next script replaces. */
const scripts = new Map<string, Opener>();

/**
 * Opens a Pagefind index in Node.
 * @param folder the folder of the index, with its `pagefind.js`
 * @param script another `pagefind.js`, which is then run separately for this index
 */
export async function openIndex(folder: string, options: object, script?: string): Promise<Engine> {
  const basePath = `/index-${String(folders.size)}/`;
  folders.set(basePath, folder);
  const url = pathToFileURL(script ?? join(folder, "pagefind.js"));
  if (script !== undefined) url.search = String(folders.size);
  const module = (await import(url.href)) as Partial<Opener>;
  const { pagefind } = globalThis as unknown as { pagefind: Opener };
  // The script of unmodified Pagefind is a module with exports, and sets no global.
  if (!scripts.has(url.href))
    scripts.set(url.href, module.createInstance ? (module as Opener) : pagefind);
  const opener = scripts.get(url.href) ?? pagefind;
  return opener.createInstance({ ...options, basePath, baseUrl: "/" });
}
