import { buildCache, type BuildCache } from "#lib/build-cache.ts";

/** What the code that makes documents needs to know about the build. */
interface Around {
  /** The PDFs of earlier builds, which the next build reuses. */
  readonly cache: BuildCache;
  /** The path of the site. Ex.: "/plombiers"; "" if it is at the root of its host. */
  readonly path: string;
}

/**
 * Astro bundles the pages but not the build steps, so each has its own copy of this module. They share this state through the
 * global object.
 */
const NAME = Symbol.for("plombiers: documents");
const shared = globalThis as { [NAME]?: Around };

/**
 * Opens the cache of PDFs for a build with this path.
 * @param folder folder of the cache; it need not exist
 */
export function openDocuments(folder: string, path: string): void {
  shared[NAME] = { cache: buildCache(folder), path };
}

/** Undefined outside a build or the dev server. */
export const documentCache = (): BuildCache | undefined => shared[NAME]?.cache;

/**
 * Adds the site's path to its addresses in a text. Text files get it at the end of the build (`integrations/under-path.ts`),
 * but what goes into a PDF or a ZIP must have it before.
 * @param origin the site's origin. Ex.: "https://exemple.fr"
 */
export const underPath = (text: string, origin: string): string =>
  text.replaceAll(`${origin}/`, `${origin}${shared[NAME]?.path ?? ""}/`);
