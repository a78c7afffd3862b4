import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { SCRIPT_TARGET } from "#lib/browsers.ts";

/** What Pagefind writes before the content of each file. */
export const SIGNATURE = "pagefind_dcd";

/**
 * Replaces `fetch` inside Pagefind. It counts failed fetches, because Pagefind ignores them and reports that nothing was
 * found. It decompresses files where the browser can, so that only older browsers load Pagefind's own decompressor. It puts
 * Pagefind's signature before the WebAssembly, because `write-index.ts` removes the signature.
 */
const FETCHING = `
let failed = 0;
const unpacked = async (response, address) => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (address.endsWith(".wasm")) return new Response(new Blob(["${SIGNATURE}", bytes]));
  if (bytes[0] !== 0x1f || !globalThis.DecompressionStream) return new Response(bytes);
  return new Response(new Response(bytes).body.pipeThrough(new DecompressionStream("gzip")));
};
const fetch = async (address, ...options) => {
  try {
    const response = await globalThis.fetch(address, ...options);
    if (!response.ok) throw new Error(address + ": " + response.status);
    return await unpacked(response, address);
  } catch (error) {
    failed += 1;
    throw error;
  }
};
`;

/** Parts of Pagefind's code that are replaced. If another version has changed them, the build stops. */
const REPLACED = {
  "var gz_default=gunzipSync;": "var gz_default=(data)=>globalThis.gunzip(data);",
  "wasm.${language}.pagefind": "wasm.${language}.wasm",
};

const ENTRIES = {
  /** The search class itself: Pagefind's exported functions would first look for Pagefind's own worker. */
  engine: `
import { Pagefind, failedFetches } from "./pagefind.js";
class Quiet extends Pagefind {
  init(language) {
    return super.init(language).catch(() => undefined); // nobody awaits this promise; if it is rejected, the search fails later
  }
}
globalThis.pagefind = { createInstance: (options) => new Quiet(options), failedFetches };
`,
  /** For browsers without DecompressionStream (Safari before 16.4, Firefox before 113). */
  unpacking: `
import { gunzipSync } from "./pagefind.js";
globalThis.gunzip = gunzipSync;
`,
};

/**
 * Converts Pagefind's module to classic scripts, for workers in browsers without module workers, and leaves out what we do not
 * use.
 * @param module `pagefind.js` as Pagefind provides it
 * @returns `pagefind.js`, which sets `pagefind` (see `Pagefind` in `query/engine.ts`), and the decompressor for older browsers
 * (`gunzip`)
 */
export async function engineScripts(
  module: Uint8Array,
): Promise<{ engine: string; unpacking: string }> {
  let source = Buffer.from(module).toString().replaceAll("import.meta.url", "undefined");
  for (const [own, ours] of Object.entries(REPLACED)) {
    if (!source.includes(own)) throw new Error(`Pagefind n'a plus « ${own} ».`);
    source = source.replace(own, () => ours);
  }
  const whole = `${FETCHING}${source}\nexport { Pagefind, gunzipSync };\nexport const failedFetches = () => failed;`;
  const folder = mkdtempSync(join(tmpdir(), "plombiers-pagefind-"));
  try {
    writeFileSync(join(folder, "pagefind.js"), whole);
    const [engine, unpacking] = await Promise.all([
      bundle(folder, "engine"),
      bundle(folder, "unpacking"),
    ]);
    return { engine, unpacking };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bundles one entry as a classic script, without Pagefind's warnings for developers. */
async function bundle(folder: string, name: keyof typeof ENTRIES): Promise<string> {
  const entry = join(folder, `entry-${name}.js`);
  writeFileSync(entry, ENTRIES[name]);
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    build: {
      write: false,
      target: SCRIPT_TARGET,
      lib: { entry, formats: ["iife"], name: "script" },
      rolldownOptions: { output: { minify: { compress: { dropConsole: true } } } },
    },
  });
  const [chunk] = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  if (chunk?.type !== "chunk") throw new Error("Pagefind : son script n'a pas pu être écrit.");
  return chunk.code;
}
