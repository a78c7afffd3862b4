import { defineMiddleware } from "astro:middleware";
import { typesetHtml } from "./lib/typography.ts";

/** Sets French typography in every page, whatever wrote its text: a file, a template or a component. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.includes("text/html")) return response;
  return new Response(typesetHtml(await response.text()), {
    status: response.status,
    headers: response.headers,
  });
});
