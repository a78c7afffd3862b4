/**
 * Ends the process even if a server is still open, but only after all output has been written. `process.exit` alone may cut
 * off a long output that goes to a pipe, because a pipe holds only 64 KB at a time.
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
