/**
 * What a page may load and where it may send: only the site itself, and applications to their endpoint. Nothing is inline,
 * so nothing needs to be allowed by hash. The search compiles WebAssembly in a worker, which has no such policy. A `<meta>` cannot forbid framing: the host sends that as a header (README).
 * @param endpoint where the form posts, if there is a form: a whole address, or a path of the site
 */
export function securityPolicy(endpoint: string | undefined): string {
  const service = endpoint === undefined ? null : URL.parse(endpoint); // a path needs no more than 'self'
  const applications = service === null ? "" : ` ${service.origin}`;
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "script-src 'self'",
    `connect-src 'self'${applications}`,
    `form-action 'self'${applications}`,
  ].join("; ");
}
