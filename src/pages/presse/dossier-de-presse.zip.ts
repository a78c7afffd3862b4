import type { APIRoute } from "astro";
import { pressZip } from "#documents/press-zip.ts";

/** The press room to download: texts, documents and pictures. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(await pressZip(site), { headers: { "content-type": "application/zip" } });
