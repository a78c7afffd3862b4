import { stylesheetHash } from "./html.ts";

/**
 * The headers of every response, including redirects and errors.
 *
 * CORS: a page of the site that sends with `fetch` can only read responses with these headers, and only sees that a response is
 * a redirect if that response has them (tested in Chromium and Firefox). Only the site is allowed: with `*`, any page open in
 * the same browser could read the personal data that the inbox shows.
 *
 * Content security policy: `form-action` includes the site, because Chromium also applies it to the redirect after a form is
 * submitted.
 *
 * @param siteOrigin for example `http://localhost:4321`
 */
export function commonHeaders(siteOrigin: string): Record<string, string> {
  return {
    "Access-Control-Allow-Origin": siteOrigin,
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Content-Type, X-Requested-With",
    "Access-Control-Expose-Headers": "Retry-After, Location",
    "Cache-Control": "no-store",
    "Content-Security-Policy": [
      "default-src 'none'",
      `style-src ${stylesheetHash}`,
      "img-src data:",
      `form-action 'self' ${siteOrigin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
  };
}
