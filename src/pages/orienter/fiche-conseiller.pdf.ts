import type { APIRoute } from "astro";
import { adviserPdf } from "../../documents/adviser-pdf.ts";
import { pdfAnswer } from "../../documents/answer.ts";

/** What an adviser prints, and keeps on the desk. */
export const GET: APIRoute = async ({ url, site = url }) => pdfAnswer(await adviserPdf(site));
