import { Worker } from "node:worker_threads";

/** A module that runs in a separate thread, on another processor than the rendering of pages. */
export interface Running<Result> {
  /** Sends plain data to the module. */
  readonly send: (message: unknown) => void;
  /**
   * The first message that the module sends; its thread is then stopped. May be awaited late.
   * @throws what the module throws
   */
  readonly result: Promise<Result>;
}

/**
 * Starts a module in a separate thread.
 * @param module the URL of the module
 * @param workerData plain data, which the module imports as `workerData` from `node:worker_threads`
 */
export function inWorker<Result>(module: URL, workerData?: unknown): Running<Result> {
  const worker = new Worker(module, { workerData });
  const result = new Promise<Result>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error(`${module.pathname} s'est arrêté sans rien répondre.`));
    });
  }).finally(() => worker.terminate());
  result.catch(() => undefined); // not reported as unhandled: the caller awaits `result` and gets the error
  return {
    result,
    send: (message) => {
      worker.postMessage(message);
    },
  };
}
