import type { APIRoute } from "astro";
import { tabIcon } from "../brand/icons.ts";

/** The icon of the tab, the one that pages name. */
export const GET: APIRoute = () =>
  new Response(tabIcon, { headers: { "content-type": "image/svg+xml" } });
