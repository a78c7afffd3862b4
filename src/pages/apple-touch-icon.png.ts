import type { APIRoute } from "astro";
import { touchIcon } from "../brand/icons.ts";

/** The icon for an iPhone's home screen, which requests this address by itself. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await touchIcon(180)), { headers: { "content-type": "image/png" } });
