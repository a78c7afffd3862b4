/** How long what is being closed may take before the process ends all the same, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * Ends the process in good order on Ctrl-C, SIGTERM or when the terminal is closed: closes what was
 * given, last opened first. Signals that come meanwhile change nothing: under npm, one Ctrl-C arrives
 * several times.
 * @param exitCode 0 for a server, whose normal end this is; 130 for work cut short
 * @returns a function that takes what is to be closed
 */
export function closeWhenStopped(exitCode: number): (close: () => Promise<void>) => void {
  const closers: (() => Promise<void>)[] = [];
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(exitCode), PATIENCE_MS).unref();
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
