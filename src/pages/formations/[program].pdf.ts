import type { APIRoute } from "astro";
import { pdfResponse } from "#documents/response.ts";
import { programPdf } from "#documents/program-pdf.ts";
import { programs, type Program } from "#programs/queries.ts";

interface Props {
  program: Program;
}

/** Each course as a document to print. */
export const getStaticPaths = async () =>
  (await programs()).map((program) => ({
    params: { program: program.id },
    props: { program } satisfies Props,
  }));

export const GET: APIRoute<Props> = async ({ url, site = url, props: { program } }) =>
  pdfResponse(await programPdf(program, site));
