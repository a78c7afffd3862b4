/**
 * The search itself, off the page's thread. A worker has no `<meta>` policy, so that the pages need not allow WebAssembly. In a build it
 * is a classic script, which older browsers run too.
 */
import { Answering, type Asked, type Replied, type Sources } from "../query/answering.ts";
import { ENGINE_OPTIONS, type EngineOptions, type Pagefind } from "../query/engine.ts";
import { makePause } from "./pause.ts";
import type { WordFile } from "../query/vocabulary.ts";

/** What of the worker's own scope is used; TypeScript's library of workers and that of pages exclude each other. */
interface Scope {
  /** As the page has named it: by its own language. */
  readonly name: string;
  readonly pagefind?: Pagefind;
  importScripts(address: string): void;
  postMessage(reply: Replied): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Asked>) => void): void;
}
const scope = self as unknown as Scope;

/** Failures of our own; Pagefind counts its own (`indexing/engine-script.ts`). */
let failures = 0;

/** One script holds one language: it runs once more for another. */
const engines: Pagefind[] = [];

/** @throws when the script does not arrive, or does not run in this browser */
async function loadEngine(language: string): Promise<Pagefind> {
  // In a variable, so that the bundler leaves alone a file which exists only after the build.
  const script = `${ENGINE_OPTIONS.basePath}pagefind.js`;
  // Only module workers, those of `astro dev`, have no importScripts.
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

const sources: Sources = {
  async openEngine(options: EngineOptions) {
    try {
      return (await loadEngine(options.language)).createInstance(options);
    } catch (error) {
      // A script that does not arrive is a NetworkError, one that cannot run is not.
      if (!(error instanceof SyntaxError)) failures += 1;
      throw error;
    }
  },
  async loadWords(folder) {
    try {
      // They may have changed since the last visit.
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
const answering = new Answering(sources, { isInEnglish: scope.name === "en" });

scope.addEventListener("message", ({ data }) => {
  void answering.reply(data).then((reply) => {
    scope.postMessage(reply);
  });
});
