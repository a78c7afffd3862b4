import type { APIRoute } from "astro";
import { tabIcon } from "../brand/icons.ts";

/** The icon for browser tabs, which pages link to. */
export const GET: APIRoute = () =>
  new Response(tabIcon, { headers: { "content-type": "image/svg+xml" } });
