/**
 * The search itself, off the page's thread: it loads Pagefind and the words of the site when it is first asked, and answers. A worker
 * has no `<meta>` policy, so that the pages need not allow WebAssembly.
 */
import { answer, type Answer, type Question } from "../query/answer.ts";
import { ENGINE_OPTIONS, type Engine, type Pagefind } from "../query/engine.ts";
import { Vocabulary, type WordFile } from "../query/vocabulary.ts";

export interface Asked extends Question {
  readonly id: number;
  /** Whether to look into the archive of the press too. */
  readonly archive?: boolean;
}

export interface Replied {
  readonly id: number;
  /** Nothing when the search could not be done. */
  readonly answer?: Answer & { readonly archiveLeft: boolean };
}

interface Search {
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly hasArchive: boolean;
}

/** What of the worker's own scope is used; TypeScript's library of workers and that of pages exclude each other. */
interface Scope {
  postMessage(reply: Replied): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Asked>) => void): void;
}
const scope = self as unknown as Scope;

/** Fetches that failed since the question was asked: Pagefind goes on without what it could not load, and finds nothing. */
let failures = 0;
const fetchOnce = self.fetch.bind(self);
self.fetch = async (...request) => {
  try {
    const response = await fetchOnce(...request);
    if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
    return response;
  } catch (error) {
    failures += 1;
    throw error;
  }
};

const { basePath, language } = ENGINE_OPTIONS;
const ARCHIVE = `${basePath}archive/`;

/** The words of an index; it may have changed since the last visit. */
const wordsIn = async (folder: string): Promise<WordFile> =>
  (await self.fetch(`${folder}words.json`, { cache: "no-cache" })).json() as Promise<WordFile>;

async function open(): Promise<Search> {
  // In a variable, so that the bundler leaves alone a file which exists only after the build.
  const script = `${basePath}pagefind.js`;
  const [pagefind, words] = await Promise.all([
    import(/* @vite-ignore */ script) as Promise<Pagefind>,
    wordsIn(basePath),
  ]);
  return {
    engine: pagefind.createInstance(ENGINE_OPTIONS),
    vocabulary: new Vocabulary(words),
    hasArchive: words.hasArchive,
  };
}

async function openWithArchive(): Promise<Search> {
  const { engine } = await (opened ??= open());
  const [words, old] = await Promise.all([
    wordsIn(basePath),
    wordsIn(ARCHIVE),
    engine.mergeIndex(ARCHIVE, { language }),
  ]);
  return { engine, vocabulary: new Vocabulary(words, old), hasArchive: true };
}

let opened: Promise<Search> | undefined;
let openedWithArchive: Promise<Search> | undefined;

async function reply({ id, archive = false, ...question }: Asked): Promise<Replied> {
  failures = 0;
  try {
    const main = await (opened ??= open());
    const wantsArchive = main.hasArchive && (archive || question.kind === "presse");
    const search =
      wantsArchive || openedWithArchive ? await (openedWithArchive ??= openWithArchive()) : main;
    const found = await answer(question, search.engine, search.vocabulary);
    if (failures > 0) throw new Error("A part of the index is missing.");
    return {
      id,
      answer: { ...found, archiveLeft: main.hasArchive && openedWithArchive === undefined },
    };
  } catch {
    opened = undefined; // the next question tries again
    openedWithArchive = undefined;
    return { id };
  }
}

// One at a time: a failure is known to be that of the question.
let queue = Promise.resolve();
scope.addEventListener("message", ({ data }) => {
  queue = queue.then(async () => {
    scope.postMessage(await reply(data));
  });
});
