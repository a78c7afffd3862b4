import type { APIRoute } from "astro";
import { pdfAnswer } from "#documents/answer.ts";
import { pressPdf } from "#documents/press-pdf.ts";

/** The press room as a document to print or forward. */
export const GET: APIRoute = async ({ url, site = url }) => pdfAnswer(await pressPdf(site));
