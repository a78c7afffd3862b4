import type { APIRoute } from "astro";
import { manifest } from "../brand/manifest.ts";

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json" },
  });
