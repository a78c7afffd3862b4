import type { APIRoute } from "astro";
import { pdfAnswer } from "../../documents/answer.ts";
import { pressPdf } from "../../documents/press-pdf.ts";

/** The press room, to be printed or sent on. */
export const GET: APIRoute = async ({ url, site = url }) => pdfAnswer(await pressPdf(site));
