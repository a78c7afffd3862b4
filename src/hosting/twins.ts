import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isCompressed } from "./rules.ts";

const ENCODERS = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 }),
} as const;

/** An answer below this, in bytes, fits into one packet with its headers: compressed it is no sooner there. */
const SMALL = 500;

/**
 * Puts beside each file that compresses its twins `.br` and `.gz`, which servers send in its place: theirs are made in a hurry, on
 * each request, or for HTML alone. They are kept by the hash of what they hold, so that only what has changed is compressed again.
 * @param site the folder of the built site
 * @param cache a folder that outlives the build
 * @returns how many files have twins, and how many had to be compressed
 */
export async function writeTwins(
  site: string,
  cache: string,
): Promise<{ files: number; made: number }> {
  mkdirSync(cache, { recursive: true });
  let made = 0;
  const used = new Set<string>();
  const writeTwin = async (
    file: string,
    bytes: Buffer,
    ending: keyof typeof ENCODERS,
  ): Promise<void> => {
    const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}.${ending}`;
    used.add(name);
    const kept = join(cache, name);
    if (!existsSync(kept)) {
      made += 1;
      const partial = `${kept}.${String(process.pid)}.partial`; // two builds may want the same one
      writeFileSync(partial, await ENCODERS[ending](bytes));
      renameSync(partial, kept);
    }
    const twin = readFileSync(kept);
    if (twin.length < bytes.length) writeFileSync(`${join(site, file)}.${ending}`, twin);
  };
  const files = globSync("**/*", { cwd: site }).filter(isCompressed);
  const worthIt = files
    .map((file) => ({ file, bytes: readFileSync(join(site, file)) }))
    .filter(({ bytes }) => bytes.length >= SMALL);
  await Promise.all(
    worthIt.flatMap(({ file, bytes }) => [
      writeTwin(file, bytes, "br"),
      writeTwin(file, bytes, "gz"),
    ]),
  );
  for (const name of readdirSync(cache))
    if (!used.has(name) && !name.endsWith(".partial")) rmSync(join(cache, name), { force: true });
  return { files: worthIt.length, made };
}
