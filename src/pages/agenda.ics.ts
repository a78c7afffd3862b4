import type { APIRoute } from "astro";
import { calendarText } from "../feeds/calendar.ts";
import { comingDays } from "../feeds/coming-days.ts";

/** The days to come. Pages lead here only while there are any; who has subscribed finds it in between too. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(calendarText(await comingDays(site)), {
    headers: { "content-type": "text/calendar; charset=utf-8" },
  });
