import { figureById, figuresForThePress } from "#figures/queries.ts";
import { milestones } from "#history/queries.ts";
import { eachOncePerBuild } from "#lib/once-per-build.ts";
import { ABOUT, kitSources } from "#press/kit.ts";
import { releases } from "#press/queries.ts";
import { contactSources, presidentSources, room } from "#press/room.ts";
import { SITE } from "#site.ts";
import { citeSources } from "#sources/cite.ts";
import SourceList from "#sources/SourceList.astro";
import { makePdf } from "./make-pdf.ts";
import PressDocument from "./PressDocument.astro";
import { renderedBlocks } from "./rendered-blocks.ts";
import type { Pdf } from "./typst.ts";

const PAGE = "/presse/";
export const PRESS_PDF = `${PAGE}dossier-de-presse.pdf`;

/** Number of announcements in the PDF; the page and the ZIP have more. */
const NEWEST = 6;

/** The press room as a PDF. */
export const pressPdf = eachOncePerBuild(
  (site: URL) => site.href,
  async (site: URL): Promise<Pdf> => {
    const url = new URL(PAGE, site);
    const figures = await Promise.all(room.keyFigures.map(figureById));
    const groups = (await figuresForThePress()).filter(({ reason }) => reason !== undefined);
    const newest = (await releases()).slice(0, NEWEST);
    const events = await milestones();
    const locals: App.Locals = {};
    const { sources } = await citeSources(
      [...contactSources, ...presidentSources, ...figures, ...events, ...kitSources],
      locals,
    );
    const parts = { releases: newest, figures, groups, events };
    return makePdf({
      title: `Dossier de presse : ${SITE.name}`,
      label: "Salle de presse",
      lead: ABOUT[0].text,
      url: url.href,
      drawing: "coupure",
      blocks: [
        ...(await renderedBlocks(PressDocument, parts, locals, url)),
        ...(await renderedBlocks(SourceList, { sources }, locals, url)),
      ],
    });
  },
);
