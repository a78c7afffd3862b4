import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { painter } from "../drawings/painter.ts";
import { drawShare, type ShareDrawing, type ShareWords } from "./draw.ts";
import { sharePainter } from "./paint.ts";
import { openTypeface } from "./typeface.ts";

const file = (path: string): URL => new URL(`../${path}`, import.meta.url);
const read = (path: string): Buffer => readFileSync(file(path));

/** As on the pages: headings tight, labels bold. */
const HEADING = { file: "styles/fonts/bricolage-grotesque-800.woff2", tracking: -0.025 };
const LABEL = { file: "styles/fonts/atkinson-hyperlegible-next.woff2", weight: 700 };
const TOKENS = "styles/tokens.css";
const MARK = "brand/mark.svg";
/** Raise it when what paints changes: pictures that were kept are then made again. */
const VERSION = 2;

export interface ShareStudio {
  readonly draw: (words: ShareWords) => ShareDrawing;
  /** A drawing as the file that goes out, some 25 KB: the same drawing gives the same bytes. */
  readonly paint: (drawing: ShareDrawing) => Promise<Buffer>;
  /** All that a picture's file comes from, as a text. */
  readonly sourceOf: (drawing: ShareDrawing) => string;
}

/** What makes the pictures of pages. */
export async function shareStudio(siteName: string): Promise<ShareStudio> {
  // One after the other: wawoff2 gives a window on its own memory, which its next answer overwrites.
  const heading = await openTypeface(file(HEADING.file), HEADING);
  const text = await openTypeface(file(LABEL.file), LABEL);
  const mark = read(MARK).toString().trim();
  const { paintOnce, colour } = painter(read(TOKENS).toString());
  const of = createHash("sha256");
  for (const path of [HEADING.file, LABEL.file, TOKENS, MARK]) of.update(read(path));
  const made = JSON.stringify([VERSION, of.digest("hex"), sharp.versions]);
  return {
    draw: (words) => drawShare(words, { heading, text, mark, siteName }),
    paint: sharePainter({ faces: { heading, text }, paintOnce, colour }),
    sourceOf: (drawing) => JSON.stringify(drawing) + made,
  };
}
