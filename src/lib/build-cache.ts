import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What a build has made and the next one takes again. Each file is named after all that it was made from, so that none is ever out
 * of date; the folder may be deleted at any time, and two builds may share it.
 */
export interface BuildCache {
  /** What was made from this source, unless it has to be made (again). */
  readonly find: (source: string) => Buffer | undefined;
  readonly keep: (source: string, made: string | Uint8Array) => void;
  /** At the end of a build: removes all that it has not asked for, so that the folder is never larger than one site needs. */
  readonly tidy: () => void;
}

/** A short name for any text or bytes, other for others. */
export const hashOf = (source: string | Uint8Array): string =>
  createHash("sha256").update(source).digest("hex").slice(0, 32);

const UNFINISHED = ".partial";

/** @param folder need not exist */
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
        return undefined; // not there, or just taken away by another build
      }
    },
    keep: (source, made) => {
      const file = join(folder, nameOf(source));
      const unfinished = `${file}.${String(process.pid)}${UNFINISHED}`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(unfinished, made);
      renameSync(unfinished, file); // whole, whenever another build looks
    },
    tidy: () => {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder))
        if (!asked.has(name) && !name.endsWith(UNFINISHED))
          rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}
