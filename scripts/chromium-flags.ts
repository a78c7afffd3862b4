/**
 * How Chromium is started, by the tests and by the bench. As root (containers) its sandbox refuses to
 * start; the rest keeps it from doing on the network what no page asked for.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
];
