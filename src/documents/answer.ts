import type { Pdf } from "./typst.ts";

/** What the address of a PDF answers. */
export const pdfAnswer = ({ bytes }: Pdf): Response =>
  new Response(bytes, { headers: { "content-type": "application/pdf" } });
