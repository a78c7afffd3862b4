/**
 * The search itself, in a worker so that the page stays responsive. The page's `<meta>` security policy does not apply to the
 * worker, so pages need not allow WebAssembly. The build makes it a classic script, which older browsers run too.
 */
import { Answering, type Asked, type Replied, type Loaders } from "#search/query/answering.ts";
import { ENGINE_OPTIONS, type EngineOptions, type Pagefind } from "#search/query/engine.ts";
import { makePause } from "./pause.ts";
import type { WordFile } from "#search/query/vocabulary.ts";

/** The part of the worker's global scope used here: TypeScript's types of a worker conflict with its types of a page. */
interface Scope {
  /** Set by the page: its language. */
  readonly name: string;
  readonly pagefind?: Pagefind;
  importScripts(address: string): void;
  postMessage(reply: Replied): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Asked>) => void): void;
}
const scope = self as unknown as Scope;

/** How often this script could not load a file. Pagefind's fetches are counted separately (`indexing/engine-script.ts`). */
let failures = 0;

/** One per language: an instance of Pagefind's script handles one language, so the script runs again for another. */
const engines: Pagefind[] = [];

/** Runs Pagefind's script for a language. @throws if it cannot be loaded, or this browser cannot run it */
async function loadEngine(language: string): Promise<Pagefind> {
  // A variable, because the bundler would try to resolve a literal path, and Pagefind's script exists only after the build.
  const script = `${ENGINE_OPTIONS.basePath}pagefind.js`;
  // Module workers have no `importScripts`; only `astro dev` uses module workers.
  if (import.meta.env.DEV) await import(/* @vite-ignore */ `${script}?${language}`);
  else {
    if (!("DecompressionStream" in scope))
      scope.importScripts(`${ENGINE_OPTIONS.basePath}unpacking.js`);
    scope.importScripts(script);
  }
  if (!scope.pagefind) throw new Error("Pagefind is not there.");
  engines.push(scope.pagefind);
  return scope.pagefind;
}

const loaders: Loaders = {
  async openEngine(options: EngineOptions) {
    try {
      return (await loadEngine(options.language)).createInstance(options);
    } catch (error) {
      // A script that cannot be loaded is a NetworkError; one that this browser cannot run is a SyntaxError.
      if (!(error instanceof SyntaxError)) failures += 1;
      throw error;
    }
  },
  async loadWords(folder) {
    try {
      // The file may have changed since the last visit, so revalidate the cached copy.
      const response = await fetch(`${folder}words.json`, { cache: "no-cache" });
      if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
      return (await response.json()) as WordFile;
    } catch (error) {
      failures += 1;
      throw error;
    }
  },
  failedFetches: () => engines.reduce((sum, engine) => sum + engine.failedFetches(), failures),
  pause: makePause(),
};
const answering = new Answering(loaders, { isInEnglish: scope.name === "en" });

scope.addEventListener("message", ({ data }) => {
  void answering.reply(data).then((reply) => {
    scope.postMessage(reply);
  });
});
