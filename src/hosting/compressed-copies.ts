import { globSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { forEachAtOnce } from "#lib/at-once.ts";
import { buildCache, hashOf } from "#lib/build-cache.ts";
import { isCompressed } from "./rules.ts";

/**
 * The base-2 logarithm of the size of brotli's window, chosen so that the window covers the whole file. The default of 22 makes
 * compression of small files a fifth slower.
 */
const windowFor = (length: number): number =>
  Math.min(24, Math.max(16, Math.ceil(Math.log2(length + 16))));

/**
 * A folder with more pages than this is an archive: its pages are rarely requested. They are compressed at quality 9, which
 * makes each a twelfth larger (0.6 KB) and takes 2 ms instead of 42 for quality 11.
 */
const ARCHIVE = 100;
const ARCHIVE_QUALITY = 9;

const ENCODERS = {
  br: (bytes: Buffer, quality: number): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
      },
    }),
  gz: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 }),
} as const;

type Ending = keyof typeof ENCODERS;
const ENDINGS = Object.keys(ENCODERS) as Ending[];

const isPage = (file: string): boolean => basename(file) === "index.html";
/** The folder that contains a page's folder: "presse" for "presse/labo-2025/index.html". */
const folderOf = (file: string): string => dirname(dirname(file));

/**
 * In bytes. A file below this size gets no compressed copies: the response fits into one packet with its headers, so
 * compression would not make it faster.
 */
const SMALL = 500;

/**
 * Writes compressed copies, `.br` and `.gz`, beside each compressible file, for servers to send in its place. A server that
 * compresses a file at each request has less time and compresses it less, and some compress HTML only. The copies are cached by
 * the hash of the file's content, so that only what has changed is compressed again.
 * @param site the folder of the built site
 * @param folder a cache that outlives the build
 * @returns `files`: how many files are large enough for copies; `made`: how many copies were not in the cache
 */
export async function writeCompressedCopies(
  site: string,
  folder: string,
): Promise<{ files: number; made: number }> {
  const cache = buildCache(folder);
  /** Compressions in progress: two files may have the same content. */
  const inProgress = new Map<string, Promise<Buffer>>();
  let files = 0;
  let made = 0;
  const compress = async (
    source: string,
    bytes: Buffer,
    ending: Ending,
    quality: number,
  ): Promise<Buffer> => {
    made += 1;
    const copy = await ENCODERS[ending](bytes, quality);
    cache.keep(source, copy);
    inProgress.delete(source);
    return copy;
  };
  const compressed = globSync("**/*", { cwd: site }).filter(isCompressed);
  const pages = Map.groupBy(compressed.filter(isPage), folderOf);
  const qualityOf = (file: string): number =>
    isPage(file) && (pages.get(folderOf(file))?.length ?? 0) > ARCHIVE
      ? ARCHIVE_QUALITY
      : constants.BROTLI_MAX_QUALITY;
  await forEachAtOnce(compressed, 2 * availableParallelism(), async (file) => {
    const bytes = readFileSync(join(site, file));
    if (bytes.length < SMALL) return;
    files += 1;
    const hash = hashOf(bytes);
    const quality = qualityOf(file);
    for (const ending of ENDINGS) {
      const source = `${hash} ${ending} ${String(quality)}`;
      let copy = cache.find(source);
      if (!copy) {
        const compressing = inProgress.get(source) ?? compress(source, bytes, ending, quality);
        inProgress.set(source, compressing);
        copy = await compressing;
      }
      if (copy.length < bytes.length) writeFileSync(`${join(site, file)}.${ending}`, copy);
    }
  });
  cache.tidy();
  return { files, made };
}
