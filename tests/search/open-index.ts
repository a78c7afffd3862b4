import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../src/search/query/engine.ts";

/** Where the index of each opened site is read from: Pagefind fetches by address. */
const folders = new Map<string, string>();

globalThis.fetch = (request) => {
  const address = (request as string).replace(/\?.*$/, "");
  const [base = "", folder = ""] = [...folders].find(([base]) => address.startsWith(base)) ?? [];
  return Promise.resolve(new Response(readFileSync(join(folder, address.slice(base.length)))));
};

interface Opener {
  createInstance(options: object): Engine;
}

/** Opens a Pagefind index in Node, from the folder where `pagefind.js` is. */
export async function openIndex(folder: string, options: object): Promise<Engine> {
  const basePath = `/index-${String(folders.size)}/`;
  folders.set(basePath, folder);
  // Ours is a script that sets a global, Pagefind's own a module.
  const module = (await import(pathToFileURL(join(folder, "pagefind.js")).href)) as Partial<Opener>;
  const { pagefind } = globalThis as unknown as { pagefind: Opener };
  const { createInstance = pagefind.createInstance } = module;
  return createInstance({ ...options, basePath, baseUrl: "/" });
}
