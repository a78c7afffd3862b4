/**
 * Chromium's flags in the tests and the bench. Run as root (in containers), its sandbox refuses to start. The last flag
 * prevents network requests that no page has made.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
];
