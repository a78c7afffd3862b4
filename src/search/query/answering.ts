/**
 * Answers questions one after the other. Loads the index and the words with the first question, searches the press archive
 * when needed, abandons a question that a newer one has replaced, and reports why a search failed. The functions that load
 * files are passed in (`Loaders`).
 */
import { answer, type Answer, type Question } from "./answer.ts";
import { ENGINE_OPTIONS, ENGLISH_OPTIONS, type Engine, type EngineOptions } from "./engine.ts";
import { planQuery } from "./plan.ts";
import { Vocabulary, type WordFile } from "./vocabulary.ts";

export interface Asked extends Question {
  readonly id: number;
  /** Whether to search the press archive too. */
  readonly archive?: boolean;
}

/** Why a search failed. `network`: something could not be loaded. `browser`: this browser cannot run the search. */
export type Failure = "network" | "browser";

export type Found = Answer & { readonly archiveLeft: boolean };

export type Replied =
  | { readonly id: number; readonly answer: Found }
  | { readonly id: number; readonly failure: Failure }
  /** A newer question has replaced this one. */
  | { readonly id: number; readonly overtaken: true };

/** Functions that load what the search needs. */
export interface Loaders {
  openEngine(options: EngineOptions): Promise<Engine>;
  /** @param folder folder of an index */
  loadWords(folder: string): Promise<WordFile>;
  /** How many fetches have failed so far. Pagefind ignores failures, and then reports that nothing was found. */
  failedFetches(): number;
  /** Resolves when messages received meanwhile, such as a newer question, have been handled. */
  pause(): Promise<void>;
}

interface Search {
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
}

const { basePath, language } = ENGINE_OPTIONS;
const ARCHIVE = `${basePath}archive/`;

class Overtaken extends Error {}

/** Answers the questions of one page. */
export class Answering {
  readonly #loaders: Loaders;
  readonly #isInEnglish: boolean;
  #english: Promise<Search> | undefined;
  #newest = 0;
  #main: Promise<Search & { readonly words: WordFile }> | undefined;
  #vocabularyOfAll: Promise<Vocabulary> | undefined;
  #withArchive: Promise<Search> | undefined;

  /**
   * @param isInEnglish whether the questions come from an English page: the English index is then searched first, and the
   * French one only if the English pages lack a word of the question or nothing is found there
   */
  constructor(loaders: Loaders, { isInEnglish = false } = {}) {
    this.#loaders = loaders;
    this.#isInEnglish = isInEnglish;
  }

  async reply({ id, archive = false, ...question }: Asked): Promise<Replied> {
    this.#newest = id;
    const failedBefore = this.#loaders.failedFetches();
    const proceed = async (): Promise<void> => {
      await this.#loaders.pause();
      if (id !== this.#newest) throw new Overtaken();
    };
    const assertComplete = (): void => {
      if (this.#loaders.failedFetches() > failedBefore) throw new Error("A part is missing.");
    };
    try {
      const english = this.#isInEnglish
        ? await this.#answerInEnglish(question, proceed)
        : undefined;
      if (english) {
        assertComplete();
        return { id, answer: { ...english, archiveLeft: false } };
      }
      const search = await this.#searchFor(question, archive);
      const found = await answer(question, search.engine, search.vocabulary, proceed);
      assertComplete();
      const { words } = await this.#openMain();
      return {
        id,
        answer: { ...found, archiveLeft: words.hasArchive && this.#withArchive === undefined },
      };
    } catch (error) {
      if (error instanceof Overtaken) return { id, overtaken: true };
      this.#main = undefined; // so that the next question tries again
      this.#english = undefined;
      this.#vocabularyOfAll = undefined;
      this.#withArchive = undefined;
      const isNetwork = this.#loaders.failedFetches() > failedBefore;
      return { id, failure: isNetwork ? "network" : "browser" };
    }
  }

  /** The answer from the English pages, if they contain all the words as typed; otherwise `undefined`. */
  async #answerInEnglish(
    question: Question,
    proceed: () => Promise<void>,
  ): Promise<Answer | undefined> {
    const { engine, vocabulary } = await (this.#english ??= this.#openEnglish());
    if (missingWords(question, vocabulary) > 0) return undefined;
    const found = await answer(question, engine, vocabulary, proceed);
    return found.total > 0 ? found : undefined;
  }

  async #openEnglish(): Promise<Search> {
    const [engine, words] = await Promise.all([
      this.#loaders.openEngine(ENGLISH_OPTIONS),
      this.#loaders.loadWords(ENGLISH_OPTIONS.basePath),
    ]);
    return { engine, vocabulary: new Vocabulary(words) };
  }

  /**
   * What to search for a question. The archive is included if the person asks for it or for press pages, if it has words of
   * the question that the rest of the site lacks, or if an earlier question has already loaded it.
   */
  async #searchFor(question: Question, archive: boolean): Promise<Search> {
    const main = await this.#openMain();
    if (!main.words.hasArchive) return main;
    const isWanted =
      archive ||
      this.#withArchive !== undefined ||
      question.kind === "presse" ||
      (question.finished !== false && (await this.#isInArchive(question, main)));
    return isWanted ? await (this.#withArchive ??= this.#openArchive(main)) : main;
  }

  /** Whether the archive has words of the query that the rest lacks. Loads only its word list, far smaller than its index. */
  async #isInArchive(question: Question, main: Search): Promise<boolean> {
    const missing = missingWords(question, main.vocabulary);
    return missing > 0 && missingWords(question, await this.#allWords()) < missing;
  }

  #openMain(): Promise<Search & { readonly words: WordFile }> {
    return (this.#main ??= (async () => {
      const [engine, words] = await Promise.all([
        this.#loaders.openEngine(ENGINE_OPTIONS),
        this.#loaders.loadWords(basePath),
      ]);
      return { engine, words, vocabulary: new Vocabulary(words) };
    })());
  }

  #allWords(): Promise<Vocabulary> {
    return (this.#vocabularyOfAll ??= (async () => {
      const { words } = await this.#openMain();
      return new Vocabulary(words, await this.#loaders.loadWords(ARCHIVE));
    })());
  }

  async #openArchive({ engine }: Search): Promise<Search> {
    const [vocabulary] = await Promise.all([
      this.#allWords(),
      engine.mergeIndex(ARCHIVE, { language }),
    ]);
    return { engine, vocabulary };
  }
}

/** How many words of a question are not spelt like a word of the site. The beginning of a word is enough while it is typed. */
function missingWords({ query, finished = true }: Question, vocabulary: Vocabulary): number {
  const { corrections, unknown } = planQuery(query, vocabulary, { finished });
  return corrections.length + unknown.length;
}
