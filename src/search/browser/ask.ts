import type { Asked, Replied } from "./search-worker.ts";

export type Reply = NonNullable<Replied["answer"]>;

/** Longer without an answer, and the person is told (ms): a slow network takes this long for the first one. */
const PATIENCE_MS = 30_000;

let worker: Worker | undefined;
let last = 0;

/**
 * Asks the search; the worker starts with the first question.
 * @throws when it cannot be done: no network, no index, a browser without module workers
 */
export async function ask(question: Omit<Asked, "id">): Promise<Reply> {
  worker ??= new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
  const current = worker;
  const id = (last += 1);
  const ended = new AbortController();
  const { signal } = ended;
  try {
    return await new Promise<Reply>((resolve, reject) => {
      const fail = () => {
        reject(new Error("The search does not answer."));
      };
      const timer = setTimeout(fail, PATIENCE_MS);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
      });
      current.addEventListener(
        "message",
        ({ data }: MessageEvent<Replied>) => {
          if (data.id !== id) return;
          if (data.answer) resolve(data.answer);
          else fail();
        },
        { signal },
      );
      current.addEventListener("error", fail, { signal });
      current.postMessage({ id, ...question } satisfies Asked);
    });
  } catch (error) {
    if (worker === current) worker = undefined; // one that has not started never will
    current.terminate();
    throw error;
  } finally {
    ended.abort();
  }
}
