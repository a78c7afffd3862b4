import type { APIRoute } from "astro";
import { adviserPdf } from "#documents/adviser-pdf.ts";
import { pdfResponse } from "#documents/response.ts";

/** The sheet for advisers, to print and keep on their desk. */
export const GET: APIRoute = async ({ url, site = url }) => pdfResponse(await adviserPdf(site));
