import { releaseParts } from "#layouts/release-parts.ts";
import { formatDate } from "#lib/date-words.ts";
import { eachOncePerBuild } from "#lib/once-per-build.ts";
import { releasePath, type Release } from "#press/queries.ts";
import { contactSources } from "#press/room.ts";
import { citeSources } from "#sources/cite.ts";
import { makePdf } from "./make-pdf.ts";
import ReleaseDocument from "./ReleaseDocument.astro";
import { renderedBlocks } from "./rendered-blocks.ts";
import type { Pdf } from "./typst.ts";

/** The address of an announcement's PDF. */
export const releasePdfPath = (release: Release): string =>
  `${releasePath(release).slice(0, -1)}.pdf`;

/** An announcement as a PDF: the content of its page with dates, text, figures, contact and sources. */
export const releasePdf = eachOncePerBuild(
  ({ id }: Release, site: URL) => `${id} ${site.href}`,
  async (release: Release, site: URL): Promise<Pdf> => {
    const { title, summary, drawing, date, place, published, ours } = release.data;
    const url = new URL(releasePath(release), site);
    const locals: App.Locals = {};
    const parts = await releaseParts(release);
    const { sources } = await citeSources([release, ...(ours ? [] : contactSources)], locals);
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
