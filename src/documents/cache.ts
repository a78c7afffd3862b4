import { buildCache, type BuildCache } from "#lib/build-cache.ts";

/** What the code that makes documents needs to know about the build. */
interface BuildState {
  /** The PDFs and the PNGs of the press kit from earlier builds. */
  readonly cache: BuildCache;
  /** The path of the site. Ex.: "/plombiers"; "" if it is at the root of its host. */
  readonly path: string;
}

/**
 * Astro bundles the pages but not the build steps, so the pages and the build steps each have a copy of this module. The copies
 * share this state through the global object.
 */
const STATE_KEY = Symbol.for("plombiers: documents");
const shared = globalThis as { [STATE_KEY]?: BuildState };

/**
 * Opens the cache of documents for a build.
 * @param folder folder of the cache; it need not exist
 * @param path the path of the site, as in `BuildState`
 */
export function openDocuments(folder: string, path: string): void {
  shared[STATE_KEY] = { cache: buildCache(folder), path };
}

/** Undefined if `openDocuments` was not called, as in a test. */
export const documentCache = (): BuildCache | undefined => shared[STATE_KEY]?.cache;

/**
 * Adds the site's path to the site's own addresses in a text. Pages and text files get the path at the end of the build
 * (`integrations/under-path.ts`), but a PDF or a ZIP can no longer be changed then.
 * @param origin the site's origin. Ex.: "https://exemple.fr"
 */
export const withSitePath = (text: string, origin: string): string =>
  text.replaceAll(`${origin}/`, `${origin}${shared[STATE_KEY]?.path ?? ""}/`);
