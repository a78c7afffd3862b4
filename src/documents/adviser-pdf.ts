import type { CollectionEntry } from "astro:content";
import BodyText from "#layouts/BodyText.astro";
import { formatDateInSentence } from "#lib/date-words.ts";
import { eachOncePerBuild, oncePerBuild } from "#lib/once-per-build.ts";
import { renderText } from "#lib/render-text.ts";
import { shownEntries } from "#lib/entries.ts";
import { APPLY } from "#site.ts";
import { citeSources } from "#sources/cite.ts";
import SourceList from "#sources/SourceList.astro";
import { makePdf } from "./make-pdf.ts";
import { renderedBlocks } from "./rendered-blocks.ts";
import type { Pdf } from "./typst.ts";

const PAGE = "/orienter/";
export const ADVISER_PDF = `${PAGE}fiche-conseiller.pdf`;

/** The entry of the advisers' page, `content/pages/orienter.mdx`. Its route adds the form. */
export const adviserPage = oncePerBuild(async (): Promise<CollectionEntry<"pages">> => {
  const page = (await shownEntries("pages")).find(({ id }) => id === "orienter");
  if (!page)
    throw new Error(
      "content/pages/orienter.mdx manque : la page des conseillers est faite de ce fichier.",
    );
  return page;
});

/** The advisers' page on a single sheet, with a QR code that opens the application form on the young person's phone. */
export const adviserPdf = eachOncePerBuild(
  (site: URL) => site.href,
  async (site: URL): Promise<Pdf> => {
    const page = await adviserPage();
    const { title, summary, lead = summary, checked } = page.data;
    const url = new URL(PAGE, site);
    const locals: App.Locals = {};
    const { sources } = await citeSources([page], locals);
    const { Content } = await renderText(page);
    return makePdf({
      title,
      label: `Fiche pour conseillers, vérifiée ${formatDateInSentence(checked)}`,
      lead,
      url: url.href,
      dense: true,
      code: { url: new URL(APPLY.href, site), label: "Sur le téléphone du jeune :" },
      blocks: [
        ...(await renderedBlocks(BodyText, { Content }, locals, url)),
        ...(await renderedBlocks(SourceList, { sources }, locals, url)),
      ],
    });
  },
);
