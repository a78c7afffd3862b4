import type { Asked, Failure, Found, Replied } from "#search/query/answering.ts";
import SearchWorker from "./search-worker.ts?worker";

export type Reply = Found;

/** Vite's constructor of a worker accepts a name, but Astro's types leave this parameter out. */
const NamedWorker = SearchWorker as new (options: { name: string }) => Worker;

/**
 * How long to wait before the panel says that the search does not respond (ms). On a slow network the first answer takes nearly
 * as long.
 */
const TIMEOUT_MS = 30_000;

/** A search that could not be carried out. */
export class SearchFailure extends Error {
  readonly why: Failure;

  constructor(why: Failure) {
    super(`The search does not answer: ${why}.`);
    this.why = why;
  }
}

let worker: Worker | undefined;
let last = 0;

/** @throws {SearchFailure} if the browser has no workers */
function startWorker(): Worker {
  try {
    return new NamedWorker({ name: document.documentElement.lang });
  } catch {
    throw new SearchFailure("browser");
  }
}

/**
 * Sends a question to the worker. The first question starts the worker.
 * @returns the reply, or `undefined` if a newer question has replaced this one
 * @throws {SearchFailure} if the search cannot be carried out: no network, no index, or a browser that is too old
 */
export async function ask(question: Omit<Asked, "id">): Promise<Reply | undefined> {
  const current = (worker ??= startWorker());
  const id = (last += 1);
  try {
    return await new Promise<Reply | undefined>((resolve, reject) => {
      // Only the newest question may fail: a failure ends the worker, and a newer question still waits for its answer.
      const fail = (why: Failure) => {
        settle(() => {
          if (id === last) reject(new SearchFailure(why));
          else resolve(undefined);
        });
      };
      const timer = window.setTimeout(() => {
        fail("network");
      }, TIMEOUT_MS);
      const onMessage = ({ data }: MessageEvent<Replied>) => {
        if (data.id !== id) return;
        if ("failure" in data) fail(data.failure);
        else
          settle(() => {
            resolve("answer" in data ? data.answer : undefined);
          });
      };
      // The error event has a message if the browser cannot run the script, and has none if the script could not be loaded.
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
    if (worker === current) worker = undefined; // the next question starts a new one: a broken worker stays broken
    current.terminate();
    throw error;
  }
}
