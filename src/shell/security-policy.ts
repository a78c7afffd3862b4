/**
 * What a page may load and where it may send: only the site itself, and applications to their endpoint. Nothing is inline,
 * so nothing needs to be allowed by hash. A `<meta>` cannot forbid framing: the host sends that as a header (README).
 */
export function securityPolicy({
  endpoint,
  compilesWasm,
}: {
  /** Where the form posts, if there is a form: a whole address, or a path of the site. */
  endpoint: string | undefined;
  /** Pagefind's engine is WebAssembly: the search page alone may compile it. */
  compilesWasm: boolean;
}): string {
  const service = endpoint === undefined ? null : URL.parse(endpoint); // a path needs no more than 'self'
  const applications = service === null ? "" : ` ${service.origin}`;
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `script-src 'self'${compilesWasm ? " 'wasm-unsafe-eval'" : ""}`,
    `connect-src 'self'${applications}`,
    `form-action 'self'${applications}`,
  ].join("; ");
}
