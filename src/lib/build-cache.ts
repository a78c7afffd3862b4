import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A cache between builds. Each file is named after the hash of everything that it was made from, so no file is ever out of
 * date. The folder may be deleted at any time, and two builds may share it.
 */
export interface BuildCache {
  /** The result for this source, if it is in the cache. */
  readonly find: (source: string) => Buffer | undefined;
  readonly keep: (source: string, made: string | Uint8Array) => void;
  /**
   * At the end of a build: deletes every file that the build has not asked for, so that the folder only holds what one site
   * needs.
   */
  readonly tidy: () => void;
}

/** A short hash of a text or of bytes. */
export const hashOf = (source: string | Uint8Array): string =>
  createHash("sha256").update(source).digest("hex").slice(0, 32);

const UNFINISHED = ".partial";

/**
 * Opens the cache in a folder.
 * @param folder need not exist
 */
export function buildCache(folder: string): BuildCache {
  const asked = new Set<string>();
  const nameOf = (source: string): string => {
    const name = hashOf(source);
    asked.add(name);
    return name;
  };
  return {
    find: (source) => {
      try {
        return readFileSync(join(folder, nameOf(source)));
      } catch {
        return undefined; // absent, or just deleted by another build
      }
    },
    keep: (source, made) => {
      const file = join(folder, nameOf(source));
      const unfinished = `${file}.${String(process.pid)}${UNFINISHED}`;
      mkdirSync(folder, { recursive: true });
      try {
        writeFileSync(unfinished, made);
        renameSync(unfinished, file); // renamed when complete, so that another build never reads half a file
      } catch (error) {
        rmSync(unfinished, { force: true }); // `tidy` leaves such files, and the disk may be full
        throw error;
      }
    },
    tidy: () => {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder))
        // Another build may be writing an unfinished file.
        if (!asked.has(name) && !name.endsWith(UNFINISHED))
          rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}
