import type { APIRoute } from "astro";
import { pdfResponse } from "#documents/response.ts";
import { pressPdf } from "#documents/press-pdf.ts";

/** The press room as a document to print or forward. */
export const GET: APIRoute = async ({ url, site = url }) => pdfResponse(await pressPdf(site));
