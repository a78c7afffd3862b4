import type { Asked, Failure, Found, Replied } from "../query/answering.ts";
import SearchWorker from "./search-worker.ts?worker";

export type Reply = Found;

/** Vite's worker takes a name, which Astro's types leave out. */
const NamedWorker = SearchWorker as new (options: { name: string }) => Worker;

/** Longer without an answer, and the person is told (ms): a slow network takes this long for the first one. */
const PATIENCE_MS = 30_000;

/** A search that could not be done. */
export class SearchFailure extends Error {
  readonly why: Failure;

  constructor(why: Failure) {
    super(`The search does not answer: ${why}.`);
    this.why = why;
  }
}

let worker: Worker | undefined;
let last = 0;

/** @throws {SearchFailure} where there are no workers */
function startWorker(): Worker {
  try {
    return new NamedWorker({ name: document.documentElement.lang });
  } catch {
    throw new SearchFailure("browser");
  }
}

/**
 * Asks the search; the worker starts with the first question.
 * @returns nothing when a newer question has overtaken this one
 * @throws {SearchFailure} when it cannot be done: no network, no index, a browser that is too old
 */
export async function ask(question: Omit<Asked, "id">): Promise<Reply | undefined> {
  const current = (worker ??= startWorker());
  const id = (last += 1);
  try {
    return await new Promise<Reply | undefined>((resolve, reject) => {
      const fail = (why: Failure) => {
        settle(() => {
          reject(new SearchFailure(why));
        });
      };
      const timer = window.setTimeout(() => {
        if (id === last) fail("network");
        else
          settle(() => {
            resolve(undefined);
          });
      }, PATIENCE_MS);
      const onMessage = ({ data }: MessageEvent<Replied>) => {
        if (data.id !== id) return;
        if ("failure" in data) fail(data.failure);
        else
          settle(() => {
            resolve("answer" in data ? data.answer : undefined);
          });
      };
      // A script that does not arrive has no message; one that this browser cannot run has.
      const onError = (event: Event) => {
        fail(event instanceof ErrorEvent && event.message !== "" ? "browser" : "network");
      };
      const settle = (end: () => void) => {
        window.clearTimeout(timer);
        current.removeEventListener("message", onMessage);
        current.removeEventListener("error", onError);
        end();
      };
      current.addEventListener("message", onMessage);
      current.addEventListener("error", onError);
      current.postMessage({ id, ...question } satisfies Asked);
    });
  } catch (error) {
    if (worker === current) worker = undefined; // one that has not started never will
    current.terminate();
    throw error;
  }
}
