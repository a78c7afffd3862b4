/**
 * Answers one question after the other: opens the index and the words with the first, looks into the archive of the press where it is
 * wanted, drops what a newer question has overtaken, and says why there is no answer. What it loads with is given to it.
 */
import { answer, type Answer, type Question } from "./answer.ts";
import { ENGINE_OPTIONS, type Engine } from "./engine.ts";
import { planQuery } from "./plan.ts";
import { Vocabulary, type WordFile } from "./vocabulary.ts";

export interface Asked extends Question {
  readonly id: number;
  /** Whether to look into the archive of the press too. */
  readonly archive?: boolean;
}

/** Why a search could not be done: something did not arrive, or this browser cannot do it. */
export type Failure = "network" | "browser";

export type Found = Answer & { readonly archiveLeft: boolean };

export type Replied =
  | { readonly id: number; readonly answer: Found }
  | { readonly id: number; readonly failure: Failure }
  /** A newer question came. */
  | { readonly id: number; readonly overtaken: true };

/** What the search is made of, and how it gets there. */
export interface Sources {
  openEngine(): Promise<Engine>;
  /** @param folder of an index */
  loadWords(folder: string): Promise<WordFile>;
  /** How many fetches have failed so far: Pagefind goes on without what it could not load, and finds nothing. */
  failedFetches(): number;
  /** Ends when what came in meanwhile, a newer question for one, has been heard. */
  pause(): Promise<void>;
}

interface Search {
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
}

const { basePath, language } = ENGINE_OPTIONS;
const ARCHIVE = `${basePath}archive/`;

class Overtaken extends Error {}

export class Answering {
  readonly #sources: Sources;
  #newest = 0;
  #main: Promise<Search & { readonly words: WordFile }> | undefined;
  #withArchive: Promise<Search> | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  async reply({ id, archive = false, ...question }: Asked): Promise<Replied> {
    this.#newest = id;
    const failedBefore = this.#sources.failedFetches();
    const proceed = async (): Promise<void> => {
      await this.#sources.pause();
      if (id !== this.#newest) throw new Overtaken();
    };
    try {
      const search = await this.#searchFor(question, archive);
      const found = await answer(question, search.engine, search.vocabulary, proceed);
      if (this.#sources.failedFetches() > failedBefore) throw new Error("A part is missing.");
      const { words } = await this.#openMain();
      return {
        id,
        answer: { ...found, archiveLeft: words.hasArchive && this.#withArchive === undefined },
      };
    } catch (error) {
      if (error instanceof Overtaken) return { id, overtaken: true };
      this.#main = undefined; // the next question tries again
      this.#withArchive = undefined;
      const isNetwork = this.#sources.failedFetches() > failedBefore;
      return { id, failure: isNetwork ? "network" : "browser" };
    }
  }

  /** With the archive where it is asked for, or where the rest does not have what was typed. */
  async #searchFor(question: Question, archive: boolean): Promise<Search> {
    const main = await this.#openMain();
    if (!main.words.hasArchive) return main;
    const isWanted =
      archive ||
      this.#withArchive !== undefined ||
      question.kind === "presse" ||
      (question.finished !== false && lacksWords(question.query, main.vocabulary));
    return isWanted ? await (this.#withArchive ??= this.#openArchive()) : main;
  }

  #openMain(): Promise<Search & { readonly words: WordFile }> {
    return (this.#main ??= (async () => {
      const [engine, words] = await Promise.all([
        this.#sources.openEngine(),
        this.#sources.loadWords(basePath),
      ]);
      return { engine, words, vocabulary: new Vocabulary(words) };
    })());
  }

  async #openArchive(): Promise<Search> {
    const { engine, words } = await this.#openMain();
    const [old] = await Promise.all([
      this.#sources.loadWords(ARCHIVE),
      engine.mergeIndex(ARCHIVE, { language }),
    ]);
    return { engine, vocabulary: new Vocabulary(words, old) };
  }
}

function lacksWords(query: string, vocabulary: Vocabulary): boolean {
  const { corrections, unknown } = planQuery(query, vocabulary);
  return corrections.length + unknown.length > 0;
}
