import { defineMiddleware } from "astro:middleware";
import { typesetHtml } from "./lib/typography.ts";

/** Sets the typography of every page in its language, whether the text comes from a file, a template or a component. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.includes("text/html")) return response;
  return new Response(typesetHtml(await response.text(), locals.language), {
    status: response.status,
    headers: response.headers,
  });
});
