import type { APIRoute } from "astro";
import { feedItems } from "#feeds/items.ts";
import { jsonFeed } from "#feeds/press-feeds.ts";

/** The latest announcements, for programs. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(jsonFeed(await feedItems(site), site), {
    headers: { "content-type": "application/feed+json" },
  });
