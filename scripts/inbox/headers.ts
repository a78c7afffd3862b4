import { stylesheetHash } from "./html.ts";

/**
 * The headers of every answer, redirections and errors included.
 *
 * CORS: a page of the site that sends with `fetch` learns nothing of an answer, not even that of
 * a redirection, unless each one carries these (tried in Chromium and Firefox). Only the site is
 * let in, never `*`: what the inbox shows is personal, and any page open in the same browser
 * could read it.
 *
 * Content security policy: `form-action` names the site as well, because Chromium also applies it
 * to the redirection that follows a form.
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
