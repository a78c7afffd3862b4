import type { APIRoute } from "astro";
import { calendarText } from "#feeds/calendar.ts";
import { comingDays } from "#feeds/coming-days.ts";

/** The calendar of upcoming intakes. Pages link to it only while it contains events, but subscribers can always fetch it. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(calendarText(await comingDays(site)), {
    headers: { "content-type": "text/calendar; charset=utf-8" },
  });
