import type { APIRoute } from "astro";
import { feedItems } from "../../feeds/items.ts";
import { atomFeed } from "../../feeds/press-feeds.ts";

/** The newest announcements, for readers of feeds. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(atomFeed(await feedItems(site), site), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
