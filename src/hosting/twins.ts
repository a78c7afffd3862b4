import { globSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { forEachAtOnce } from "../lib/at-once.ts";
import { buildCache, hashOf } from "../lib/build-cache.ts";
import { isCompressed } from "./rules.ts";

/** How far back brotli looks, as a power of two: over the whole file. The 22 that it takes by itself make small files a fifth longer to compress. */
const windowFor = (length: number): number =>
  Math.min(24, Math.max(16, Math.ceil(Math.log2(length + 16))));

/**
 * A folder with more pages than this is an archive, of which each page is seldom asked for: they are compressed at quality 9, which
 * makes them a twelfth heavier (0.6 KB) and takes 2 ms where 11 takes 42.
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
/** The folder that holds the folder of a page: "presse" for "presse/labo-2025/index.html". */
const folderOf = (file: string): string => dirname(dirname(file));

/** An answer below this, in bytes, fits into one packet with its headers: compressed it is no sooner there. */
const SMALL = 500;

/**
 * Puts beside each file that compresses its twins `.br` and `.gz`, which servers send in its place: theirs are made in a hurry, on
 * each request, or for HTML alone. They are kept by the hash of what they hold, so that only what has changed is compressed again.
 * @param site the folder of the built site
 * @param folder a cache that outlives the build
 * @returns how many files have twins, and how many had to be compressed
 */
export async function writeTwins(
  site: string,
  folder: string,
): Promise<{ files: number; made: number }> {
  const cache = buildCache(folder);
  /** Being compressed: the same bytes may stand in two files. */
  const underWay = new Map<string, Promise<Buffer>>();
  let files = 0;
  let made = 0;
  const compress = async (
    source: string,
    bytes: Buffer,
    ending: Ending,
    quality: number,
  ): Promise<Buffer> => {
    made += 1;
    const twin = await ENCODERS[ending](bytes, quality);
    cache.keep(source, twin);
    underWay.delete(source);
    return twin;
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
      let twin = cache.find(source);
      if (!twin) {
        const compressing = underWay.get(source) ?? compress(source, bytes, ending, quality);
        underWay.set(source, compressing);
        twin = await compressing;
      }
      if (twin.length < bytes.length) writeFileSync(`${join(site, file)}.${ending}`, twin);
    }
  });
  cache.tidy();
  return { files, made };
}
