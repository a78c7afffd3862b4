/**
 * What a page may load and where it may send: only the site itself, and applications to their endpoint. Nothing is inline,
 * so nothing needs to be allowed by hash. A `<meta>` cannot forbid framing: the host sends that as a header (README).
 */
export function securityPolicy({
  endpoint,
  compilesWasm,
}: {
  /** The whole address to which the form posts, if there is one. */
  endpoint: string | undefined;
  /** Pagefind's engine is WebAssembly: the search page alone may compile it. */
  compilesWasm: boolean;
}): string {
  const applications = endpoint === undefined ? "" : ` ${new URL(endpoint).origin}`;
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `script-src 'self'${compilesWasm ? " 'wasm-unsafe-eval'" : ""}`,
    `connect-src 'self'${applications}`,
    `form-action 'self'${applications}`,
  ].join("; ");
}
