/**
 * Ends the process even if a server is still open, but only after all output has been flushed: `process.exit` alone drops what
 * a pipe has not yet taken (it holds 64 KB), and so the end of a long output.
 * @param code exit code; by default `process.exitCode`
 */
export async function exitOncePrinted(code = process.exitCode): Promise<never> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) =>
        new Promise<void>((resolve) =>
          stream.write("", () => {
            resolve();
          }),
        ),
    ),
  );
  process.exit(code);
}
