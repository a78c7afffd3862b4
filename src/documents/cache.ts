import { buildCache, type BuildCache } from "../lib/build-cache.ts";

/** What a build tells the makers of documents. */
interface Around {
  /** The PDFs that a build has made and the next one takes again. */
  readonly cache: BuildCache;
  /** The path under which the site stands. Ex.: "/plombiers"; "" where it has its name to itself. */
  readonly path: string;
}

/**
 * Pages are bundled and steps of the build are not, so that each has its own copy of this module: what both use stands on the global
 * object.
 */
const NAME = Symbol.for("plombiers: documents");
const shared = globalThis as { [NAME]?: Around };

/** @param folder of the cache; need not exist */
export function openDocuments(folder: string, path: string): void {
  shared[NAME] = { cache: buildCache(folder), path };
}

/** None outside of a build and of the dev server. */
export const documentCache = (): BuildCache | undefined => shared[NAME]?.cache;

/**
 * A text whose addresses of the site have the path of the site. Text files get it at the end of the build
 * (`integrations/under-path.ts`); what goes into a PDF or a ZIP must have it before.
 * @param origin of the site. Ex.: "https://exemple.fr"
 */
export const underPath = (text: string, origin: string): string =>
  text.replaceAll(`${origin}/`, `${origin}${shared[NAME]?.path ?? ""}/`);
