import { Worker } from "node:worker_threads";

/** A module that runs in a separate thread, on another processor than the rendering of pages. */
export interface Running<Answer> {
  /** Sends plain data to the module. */
  readonly tell: (message: unknown) => void;
  /**
   * The first message that the module sends; its thread is then stopped. May be awaited late.
   * @throws what the module throws
   */
  readonly answer: Promise<Answer>;
}

/**
 * Starts a module in a separate thread.
 * @param module the URL of the module
 * @param workerData plain data, which the module imports as `workerData` from `node:worker_threads`
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
  answer.catch(() => undefined); // not reported as unhandled: the caller awaits `answer` and gets the error
  return {
    answer,
    tell: (message) => {
      worker.postMessage(message);
    },
  };
}
