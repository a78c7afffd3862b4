import type { Pdf } from "./typst.ts";

/** The response for the address of a PDF. */
export const pdfAnswer = ({ bytes }: Pdf): Response =>
  new Response(bytes, { headers: { "content-type": "application/pdf" } });
