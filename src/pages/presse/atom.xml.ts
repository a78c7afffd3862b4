import type { APIRoute } from "astro";
import { feedItems } from "#feeds/items.ts";
import { atomFeed } from "#feeds/press-feeds.ts";

/** The latest announcements, for feed readers. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(atomFeed(await feedItems(site), site), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
