import { buildCache, type BuildCache } from "../lib/build-cache.ts";

/**
 * The PDFs that a build has made and the next one takes again. Pages are bundled and steps of the build are not, so that each has its
 * own copy of this module: what both use stands on the global object.
 */
const NAME = Symbol.for("plombiers: documents");
const shared = globalThis as { [NAME]?: BuildCache };

/** @param folder need not exist */
export function openDocumentCache(folder: string): BuildCache {
  return (shared[NAME] = buildCache(folder));
}

/** None outside of a build and of the dev server. */
export const documentCache = (): BuildCache | undefined => shared[NAME];
