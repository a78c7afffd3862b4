import { programParts } from "#layouts/program-parts.ts";
import { eachOncePerBuild } from "#lib/once-per-build.ts";
import { programPath, type Program } from "#programs/queries.ts";
import { APPLY } from "#site.ts";
import { citeSources } from "#sources/cite.ts";
import SourceList from "#sources/SourceList.astro";
import { makePdf } from "./make-pdf.ts";
import ProgramDocument from "./ProgramDocument.astro";
import { renderedBlocks } from "./rendered-blocks.ts";
import type { Pdf } from "./typst.ts";

/** The address of a course's PDF. */
export const programPdfPath = ({ id }: Program): string => `${programPath(id).slice(0, -1)}.pdf`;

/** A course as a PDF, to pin on a wall or to read with somebody. */
export const programPdf = eachOncePerBuild(
  ({ id }: Program, site: URL) => `${id} ${site.href}`,
  async (program: Program, site: URL): Promise<Pdf> => {
    const { headline, summary, drawing } = program.data;
    const url = new URL(programPath(program.id), site);
    const locals: App.Locals = {};
    const parts = await programParts(program);
    const { cites, deductions } = parts;
    const { sources, places } = await citeSources(cites, locals, { marks: false });
    return makePdf({
      title: headline,
      label: "La formation",
      lead: summary,
      url: url.href,
      drawing,
      code: { url: new URL(APPLY.href, site), label: APPLY.label },
      blocks: [
        ...(await renderedBlocks(ProgramDocument, { parts }, locals, url)),
        ...(sources.length > 0
          ? await renderedBlocks(SourceList, { sources, places, deductions }, locals, url)
          : []),
      ],
    });
  },
);
