import type { APIRoute } from "astro";
import { adviserPdf } from "#documents/adviser-pdf.ts";
import { pdfAnswer } from "#documents/answer.ts";

/** The sheet for advisers, to print and keep on their desk. */
export const GET: APIRoute = async ({ url, site = url }) => pdfAnswer(await adviserPdf(site));
