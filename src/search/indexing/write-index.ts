import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createIndex } from "pagefind";
import type { Language } from "#lib/language.ts";
import { engineScripts, SIGNATURE } from "./engine-script.ts";
import type { IndexRecord } from "./records.ts";

/** What Pagefind stores about a record, to show it among the results. */
export interface Fragment {
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * Size of an index chunk in bytes, before compression. With Pagefind's default of 20,000, one query on a small site loads a
 * third of the index. This is an unstable setting of Pagefind 1.6: without it the search works, but loads more.
 */
const CHUNK_BYTES = "1000";

/**
 * The engine with the stemmer of a language, as WebAssembly. It is written without Pagefind's own compression, because hosts
 * can then compress it with brotli, which saves 9 KB.
 */
const STEMMER = /^wasm\.\w\w\.pagefind$/;
/** The files that the browser loads. Pagefind also writes its own user interfaces, which we do not use. */
const ENGINE = {
  whole: new RegExp(`^pagefind\\.js$|${STEMMER.source}`),
  /** Only the stemmer of a language: the script is the same for every language. */
  language: STEMMER,
  none: /(?!)/,
};
const INDEX = /^pagefind-entry\.json$|\.pf_(?:meta|index|filter|fragment)$/;

export interface IndexOptions {
  /** Which engine files to write besides the index; an index that is merged into another needs none. */
  readonly engine: keyof typeof ENGINE;
  readonly language?: Language;
}

/** Throws if Pagefind's response contains errors, because Pagefind itself does not throw. */
function assertNoErrors<Answer extends { errors: string[] }>(
  answer: Answer,
  doing: string,
): Answer {
  if (answer.errors.length > 0)
    throw new Error(`Pagefind, ${doing} : ${answer.errors.join(" ; ")}`);
  return answer;
}

/**
 * Writes an index of these records into a folder. The caller closes Pagefind.
 * @returns what Pagefind has stored about each record
 */
export async function writeIndex(
  records: readonly IndexRecord[],
  folder: string,
  { engine, language = "fr" }: IndexOptions,
): Promise<Fragment[]> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = CHUNK_BYTES;
  const { index } = assertNoErrors(await createIndex({ forceLanguage: language }), "au démarrage");
  if (!index) throw new Error("Pagefind n'a pas démarré.");
  for (const { url, html } of records)
    assertNoErrors(await index.addHTMLFile({ url, content: html }), `à la lecture de ${url}`);
  const { files } = assertNoErrors(await index.getFiles(), "à l'écriture de l'index");
  const fragments: Fragment[] = [];
  for (const { path, content } of files) {
    if (!INDEX.test(path) && !ENGINE[engine].test(path)) continue;
    if (path.endsWith(".pf_fragment")) fragments.push(readFragment(content));
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (path === "pagefind.js") {
      const { engine, unpacking } = await engineScripts(content);
      writeFileSync(file, engine);
      writeFileSync(join(folder, "unpacking.js"), unpacking);
    } else if (STEMMER.test(path))
      writeFileSync(file.replace(/\.pagefind$/, ".wasm"), unpack(content));
    else writeFileSync(file, content);
  }
  await index.deleteIndex();
  return fragments;
}

/** The content of a file of Pagefind, without its compression and its signature. */
const unpack = (bytes: Uint8Array): Buffer => gunzipSync(bytes).subarray(SIGNATURE.length);

const readFragment = (bytes: Uint8Array): Fragment =>
  JSON.parse(unpack(bytes).toString()) as Fragment;
