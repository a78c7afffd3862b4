import type { APIRoute } from "astro";
import { llmsText } from "#open-data/llms.ts";

/** What is published about us, with dates, and what is not, for assistants that answer questions. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(await llmsText(site), { headers: { "content-type": "text/plain; charset=utf-8" } });
