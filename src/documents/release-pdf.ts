import { citeRelease, releaseParts } from "../layouts/release-parts.ts";
import { formatDate } from "../lib/date-words.ts";
import { eachOncePerBuild } from "../lib/once-per-build.ts";
import { releasePath, type Release } from "../press/queries.ts";
import { contactSources } from "../press/room.ts";
import { makePdf } from "./make-pdf.ts";
import ReleaseDocument from "./ReleaseDocument.astro";
import { renderedBlocks } from "./rendered-blocks.ts";
import type { Pdf } from "./typst.ts";

/** So many announcements have a PDF, those of the first page of the press room; older ones have their text alone. */
const WITH_PDF = 12;

/** Whether an announcement has a PDF, by its place among all. */
export const hasPdf = (place: number): boolean => place < WITH_PDF;

/** Where the PDF of an announcement stands. */
export const releasePdfPath = (release: Release): string =>
  `${releasePath(release).slice(0, -1)}.pdf`;

/** An announcement as a PDF: what its page says, its dates, its text, its figures, its contact and its sources. */
export const releasePdf = eachOncePerBuild(
  ({ id }: Release, site: URL) => `${id} ${site.href}`,
  async (release: Release, site: URL): Promise<Pdf> => {
    const { title, summary, drawing, date, place, published, ours } = release.data;
    const url = new URL(releasePath(release), site);
    const locals: App.Locals = {};
    const parts = await releaseParts(release);
    const sources = await citeRelease(parts, locals, ours ? [] : contactSources);
    return makePdf({
      title,
      label: ours ? `Communiqué · ${formatDate(published)}` : `${formatDate(date)} · ${place}`,
      lead: summary,
      url: url.href,
      drawing,
      blocks: await renderedBlocks(ReleaseDocument, { parts, sources }, locals, url),
    });
  },
);
