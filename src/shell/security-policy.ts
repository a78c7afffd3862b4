import { policyHash } from "../lib/policy-hash.ts";
import { serviceOrigin } from "../lib/service-origin.ts";

/**
 * What a page may load and where it may send: only the site itself, and applications to their endpoint. What stands in the page is
 * allowed by its hash: scripts here, the one style by the build (`page-styles/`). The search compiles WebAssembly in a worker, which has no such policy. A `<meta>` cannot forbid framing: the host sends that as a header (README).
 * @param endpoint where the form posts, if there is a form: a whole address, or a path of the site
 * @param scripts those that stand in the page
 */
export function securityPolicy(endpoint: string | undefined, scripts: readonly string[]): string {
  const applications = serviceOrigin(endpoint);
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ["script-src 'self'", ...scripts.map(policyHash)].join(" "),
    "style-src 'self'",
    `connect-src 'self'${applications}`,
    `form-action 'self'${applications}`,
  ].join("; ");
}
