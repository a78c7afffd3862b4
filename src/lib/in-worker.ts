import { Worker } from "node:worker_threads";

/** A module that runs in a thread of its own, on another processor than the pages. */
export interface Running<Answer> {
  /** Sends it plain data. */
  readonly tell: (message: unknown) => void;
  /**
   * The first message that it sends, after which it is stopped. May be awaited late.
   * @throws what it throws
   */
  readonly answer: Promise<Answer>;
}

/**
 * Starts a module in a thread of its own.
 * @param module its URL
 * @param workerData what `node:worker_threads` gives it under that name: plain data
 */
export function inWorker<Answer>(module: URL, workerData?: unknown): Running<Answer> {
  const worker = new Worker(module, { workerData });
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error(`${module.pathname} s'est arrêté sans rien répondre.`));
    });
  }).finally(() => worker.terminate());
  answer.catch(() => undefined); // not unhandled: the caller, who awaits it, gets the error
  return {
    answer,
    tell: (message) => {
      worker.postMessage(message);
    },
  };
}
