import { serviceOrigin } from "../lib/service-origin.ts";

/**
 * What a page may load and where it may send: only the site itself, and applications to their endpoint. No script is inline; the
 * one style of the page is, and the build adds its hash (`page-styles/`). The search compiles WebAssembly in a worker, which has no such policy. A `<meta>` cannot forbid framing: the host sends that as a header (README).
 * @param endpoint where the form posts, if there is a form: a whole address, or a path of the site
 * @param data hashes of the scripts in the page that are data for the browser and run nothing
 */
export function securityPolicy(endpoint: string | undefined, data: readonly string[] = []): string {
  const applications = serviceOrigin(endpoint);
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ["script-src 'self'", ...data].join(" "),
    "style-src 'self'",
    `connect-src 'self'${applications}`,
    `form-action 'self'${applications}`,
  ].join("; ");
}
