import type { APIRoute } from "astro";
import { figuresCsv } from "#open-data/csv.ts";
import { figureRecords } from "#open-data/figures.ts";

/** The figures as a table, for spreadsheets. */
export const GET: APIRoute = async ({ url, site = url }) =>
  new Response(figuresCsv(await figureRecords(site)), {
    headers: { "content-type": "text/csv; charset=utf-8; header=present" },
  });
