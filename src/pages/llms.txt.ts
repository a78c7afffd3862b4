import type { APIRoute } from "astro";
import { llmsText } from "#open-data/llms.ts";

/** What is known, what is not, and since when, for assistants that answer questions about us. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(await llmsText(site), { headers: { "content-type": "text/plain; charset=utf-8" } });
