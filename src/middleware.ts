import { defineMiddleware } from "astro:middleware";
import { reportFinishedPage } from "#lib/finished-pages.ts";
import { typesetHtml } from "#lib/typography.ts";
import { withRankedMarks } from "#sources/ranked-marks.ts";

/**
 * Writes the source marks into every page, and applies the typography of the page's language to its HTML, whether the text
 * comes from a file, a template or a component.
 */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.includes("text/html")) return response;
  const html = await response.text(); // rendered to its end, so that the layout has cited the sources
  const finished = typesetHtml(withRankedMarks(html, locals.ranking), locals.language);
  reportFinishedPage(url.pathname, finished);
  return new Response(finished, {
    status: response.status,
    headers: response.headers,
  });
});
