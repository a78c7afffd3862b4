/** What we use of Pagefind's JavaScript API (1.6). */
export interface Pagefind {
  createInstance(options: EngineOptions): Engine;
  /** How many of its fetches have failed; ours, not Pagefind's own (`indexing/engine-script.ts`). */
  failedFetches(): number;
}

export interface Engine {
  /** Adds another index, given by its folder. */
  mergeIndex(folder: string, options: { language: string }): Promise<void>;
  /** @param query nothing: every record */
  search(
    query: string | null,
    options?: { filters?: Filters; sort?: { date: "desc" } },
  ): Promise<{ results: Hit[] }>;
}

export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** A record that Pagefind has found; what it holds is fetched by `data`. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundRecord>;
}

export interface FoundRecord {
  /** From the root, with the anchor of a question. */
  readonly url: string;
  /** HTML: text, and `<mark>` around the words. */
  readonly excerpt: string;
  readonly meta: {
    readonly title?: string;
    readonly question?: string;
    readonly name?: string;
    readonly section?: string;
    readonly date?: string;
  };
  /** Places inside the page; the first may be the page itself, which has no title where it has no `h1`. */
  readonly sub_results: readonly {
    readonly title?: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}

/**
 * What Pagefind is opened with. Records are short (a partner) and long (a page): the length counts little. A page comes before a question of the same words: `menu`, `question` and `name` are fields of our own.
 */
export const ENGINE_OPTIONS = {
  basePath: "/pagefind/", // which also says where the site itself begins
  language: "fr",
  noWorker: true,
  excerptEllipsis: "…",
  ranking: { pageLength: 0.3, metaWeights: { title: 7, menu: 7, question: 6, name: 4 } },
};

/** Pages in English are an index of their own, which cuts words as English does: who reads French loads nothing of it. */
export const ENGLISH_OPTIONS = { ...ENGINE_OPTIONS, basePath: "/pagefind/en/", language: "en" };

export type EngineOptions = typeof ENGINE_OPTIONS;
