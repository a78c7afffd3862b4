import type { APIRoute } from "astro";
import { llmsText } from "#open-data/llms.ts";

/** For AI assistants: what they can say about us, with dates, and what they must not say. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(await llmsText(site), { headers: { "content-type": "text/plain; charset=utf-8" } });
