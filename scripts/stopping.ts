/** How long closing may take before the process ends anyway, in milliseconds. */
const TIMEOUT_MS = 5000;

let isProcessStopping = false;

/** Whether a signal is ending this process. Errors are then expected, for example from a closed browser, and not reported. */
export const isStopping = (): boolean => isProcessStopping;

/**
 * Shuts down cleanly on Ctrl-C, SIGTERM or when the terminal is closed: calls the registered functions, last one first.
 * Further signals are ignored meanwhile, because npm passes on one Ctrl-C several times.
 * @param exitCode 0 for a server, which normally ends this way; 130 for work that was interrupted
 * @returns a function that registers what to close
 */
export function closeWhenStopped(exitCode: number): (close: () => Promise<void>) => void {
  const closers: (() => Promise<void>)[] = [];
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    isProcessStopping = true;
    process.exitCode = exitCode;
    setTimeout(() => process.exit(exitCode), TIMEOUT_MS).unref();
    for (const close of closers.reverse()) {
      await close().catch((error: unknown) => {
        console.error(error);
      });
    }
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void stop());
  }
  return (close) => {
    closers.push(close);
  };
}
