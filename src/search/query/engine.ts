/** The part of Pagefind's JavaScript API (1.6) that we use. */
export interface Pagefind {
  createInstance(options: EngineOptions): Engine;
  /** How many of Pagefind's fetches have failed. `indexing/engine-script.ts` adds this function. */
  failedFetches(): number;
}

export interface Engine {
  /** Adds another index, given by its folder. */
  mergeIndex(folder: string, options: { language: string }): Promise<void>;
  /** @param query null finds every record */
  search(
    query: string | null,
    options?: { filters?: Filters; sort?: { date: "desc" } },
  ): Promise<{ results: Hit[] }>;
}

export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** A record that Pagefind has found. `data` fetches its content. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundRecord>;
}

export interface FoundRecord {
  /** Root-relative; the address of a question ends with its anchor. */
  readonly url: string;
  /** HTML: escaped text, with `<mark>` around the words found. */
  readonly excerpt: string;
  readonly meta: {
    readonly title?: string;
    readonly question?: string;
    readonly name?: string;
    readonly section?: string;
    readonly date?: string;
  };
  /** Places inside the page. The first may be the page itself, without a title if the page has no `h1`. */
  readonly sub_results: readonly {
    readonly title?: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}

/**
 * Pagefind's options. Records may be short (a partner) or long (a page), so their length counts little. A page ranks above a
 * question with the same words. `menu`, `question` and `name` are our own metadata.
 */
export const ENGINE_OPTIONS = {
  basePath: "/pagefind/", // also tells Pagefind the base path of the site
  language: "fr",
  noWorker: true,
  excerptEllipsis: "…",
  ranking: { pageLength: 0.3, metaWeights: { title: 7, menu: 7, question: 6, name: 4 } },
};

/** English pages have a separate index with English stemming: readers of French load nothing of it. */
export const ENGLISH_OPTIONS = { ...ENGINE_OPTIONS, basePath: "/pagefind/en/", language: "en" };

export type EngineOptions = typeof ENGINE_OPTIONS;
