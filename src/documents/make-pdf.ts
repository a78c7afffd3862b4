import mark from "#brand/mark.svg?raw";
import { colour, paintOnce } from "#drawings/paint.ts";
import { drawings } from "#drawings/all.ts";
import { typeset } from "#lib/typography.ts";
import { SITE } from "#site.ts";
import titles from "#styles/fonts/bricolage-grotesque-800.woff2?inline";
import type { Block } from "./blocks.ts";
import { addressInWords, codeOf } from "./code.ts";
import { documentCache, withSitePath } from "./cache.ts";
import template from "./document.typ?raw";
import regular from "./fonts/atkinson-hyperlegible-next-400.woff2?inline";
import bold from "./fonts/atkinson-hyperlegible-next-700.woff2?inline";
import { COMPILER, openTypst, type Pdf, type Typst } from "./typst.ts";

/** The content of a PDF. `makePdf` sets the typography of the texts, except `blocks`, which already have theirs. */
export interface PrintedDocument {
  readonly title: string;
  /** A few words above the title. */
  readonly label: string;
  readonly lead: string;
  /** The full URL of the page that the PDF is made from. */
  readonly url: string;
  readonly blocks: readonly Block[];
  /** Name of a drawing of the site, shown above the title. A yellow line, like a cable, leads from the logo to the drawing. */
  readonly drawing?: string | undefined;
  /** The target of the QR code. */
  readonly code?: { readonly url: URL; readonly label: string } | undefined;
  /** Smaller text, for a document that must fit on one sheet. */
  readonly dense?: boolean;
}

const bytesOf = (dataUrl: string): Buffer => Buffer.from(dataUrl.split(",")[1] ?? "", "base64");

let typst: Promise<Typst> | undefined;

/**
 * Makes an accessible PDF (PDF/UA-1) in the site's typefaces. The same document gives the same bytes on every machine.
 * @throws {Error} with Typst's messages. Warnings count as errors: a character that the typefaces lack, a missing heading or
 * alternative text
 */
export async function makePdf(document: PrintedDocument): Promise<Pdf> {
  const { url, dense = false, blocks, code, title, label, lead } = document;
  const { origin } = new URL(url);
  const moved = (text: string): string => withSitePath(text, origin);
  const drawing = drawings.get(document.drawing ?? "");
  const data = JSON.stringify({
    title: typeset(title),
    label: typeset(label),
    lead: typeset(lead),
    author: SITE.name,
    footer: `${typeset(SITE.name)} · ${addressInWords(moved(url))}`,
    dense,
    code: code === undefined ? null : codeOf(moved(code.url.href), code.label),
    blocks: JSON.parse(moved(JSON.stringify(blocks))) as Block[],
    mark: paintOnce(mark),
    drawing: drawing === undefined ? null : paintOnce(drawing),
    colours: {
      ink: colour("color-encre"),
      muted: colour("color-muted"),
      accent: colour("color-aqua"),
      cable: colour("color-os2"),
      line: colour("color-line"),
    },
  });
  // The key of the cache: everything that the bytes depend on.
  const source = JSON.stringify([COMPILER, template, titles, regular, bold, data]);
  const cache = documentCache();
  const kept = cache?.find(source);
  if (kept) return { pages: kept.readUInt16LE(0), bytes: new Uint8Array(kept.subarray(2)) };
  typst ??= openTypst([titles, regular, bold].map(bytesOf));
  const made = (await typst)(template, data, title);
  const pages = Buffer.alloc(2); // stored before the file's own bytes
  pages.writeUInt16LE(made.pages);
  cache?.keep(source, Buffer.concat([pages, made.bytes]));
  return made;
}
