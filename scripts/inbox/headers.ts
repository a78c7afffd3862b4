import { stylesheetHash } from "./html.ts";

/**
 * The headers of every response, including redirects and errors.
 *
 * CORS: a page of the site that sends with `fetch` can read nothing of a response, not even that it is a redirect, unless each
 * one has these headers (tested in Chromium and Firefox). Only the site is allowed, never `*`: the inbox shows personal data,
 * which any page open in the same browser could read.
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
