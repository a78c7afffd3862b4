import type { Pdf } from "./typst.ts";

/** The HTTP response with a PDF. */
export const pdfResponse = ({ bytes }: Pdf): Response =>
  new Response(bytes, { headers: { "content-type": "application/pdf" } });
