import { defineMiddleware } from "astro:middleware";
import { tellFinishedPage } from "#lib/finished-pages.ts";
import { typesetHtml } from "#lib/typography.ts";
import { withRankedMarks } from "#sources/ranked-marks.ts";

/**
 * Puts its source marks into every page, and sets its typography in its language, whether the text comes from a file, a template
 * or a component.
 */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.includes("text/html")) return response;
  const html = await response.text(); // rendered to its end, so that the layout has cited the sources
  const finished = typesetHtml(withRankedMarks(html, locals.ranking), locals.language);
  tellFinishedPage(url.pathname, finished);
  return new Response(finished, {
    status: response.status,
    headers: response.headers,
  });
});
