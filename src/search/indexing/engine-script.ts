import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** Pagefind's `fetch`, which counts what fails: Pagefind goes on without it, and says that there is nothing. */
const COUNTING = `
let failed = 0;
const fetch = async (...request) => {
  try {
    const response = await globalThis.fetch(...request);
    if (!response.ok) throw new Error(response.url + ": " + response.status);
    return response;
  } catch (error) {
    failed += 1;
    throw error;
  }
};
`;

/**
 * What we use of it (see `Pagefind` in `query/engine.ts`): the class that searches, and not the exported functions, which first look
 * for a worker of Pagefind's own and keep 2 KB alive. The build stops where another version has no such class.
 */
const ENTRY = `
import { Pagefind, failedFetches } from "./pagefind.js";
globalThis.pagefind = { createInstance: (options) => new Pagefind(options), failedFetches };
`;

/**
 * Pagefind's module as a classic script that sets `pagefind`, for workers of browsers that have no module workers: what we do not use of
 * it is left out, its names are short, and it counts the fetches that fail.
 */
export async function engineScript(module: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "plombiers-pagefind-"));
  try {
    const entry = join(folder, "entry.js");
    const own = Buffer.from(module).toString().replaceAll("import.meta.url", "undefined");
    writeFileSync(
      join(folder, "pagefind.js"),
      `${COUNTING}${own}\nexport { Pagefind };\nexport const failedFetches = () => failed;`,
    );
    writeFileSync(entry, ENTRY);
    const result = await build({
      configFile: false,
      root: folder,
      logLevel: "error",
      build: {
        write: false,
        target: "es2020",
        lib: { entry, formats: ["iife"], name: "pagefindScript" },
      },
    });
    const [chunk] = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
    if (chunk?.type !== "chunk") throw new Error("Pagefind : son script n'a pas pu être écrit.");
    return chunk.code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
