/**
 * Chromium's flags in the tests and the bench. As root (in containers) Chromium does not start with its sandbox. The last flag
 * prevents network requests that no page has made.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
];
