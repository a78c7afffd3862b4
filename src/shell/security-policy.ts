import { policyHash } from "#lib/policy-hash.ts";
import { serviceOrigin } from "#lib/service-origin.ts";

/**
 * The Content-Security-Policy of a page: it may load from the site only, and send applications to their endpoint. Inline
 * scripts are allowed by their hash. The build adds the hash of the inline style (`page-styles/`). The search compiles
 * WebAssembly in a worker, to which this policy does not apply. A `<meta>` cannot forbid framing; the host does that with a
 * header (`hosting/rules.ts`).
 * @param endpoint where the form posts, if there is one: a full URL, or a path of the site
 * @param scripts the inline scripts of the page
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
