import { readFileSync } from "node:fs";
import sharp from "sharp";
import { painter } from "../drawings/painter.ts";
import { drawShare, type ShareWords } from "./draw.ts";
import { openTypeface } from "./typeface.ts";

const file = (path: string): URL => new URL(`../${path}`, import.meta.url);

/** As on the pages: headings tight, labels bold. */
const HEADING = { tracking: -0.025 };
const LABEL = { weight: 700 };

/** Draws the pictures of a site: the same words give the same bytes, on any machine with the same libraries. */
export async function sharePictures(
  siteName: string,
): Promise<(words: ShareWords) => Promise<Buffer>> {
  // One after the other: wawoff2 gives a window on its own memory, which its next answer overwrites.
  const heading = await openTypeface(file("styles/fonts/bricolage-grotesque-800.woff2"), HEADING);
  const text = await openTypeface(file("styles/fonts/atkinson-hyperlegible-next.woff2"), LABEL);
  const mark = readFileSync(file("brand/mark.svg"), "utf8").trim();
  const { paintOnce } = painter(readFileSync(file("styles/tokens.css"), "utf8"));
  const parts = { heading, text, mark, siteName };
  return (words) =>
    sharp(Buffer.from(paintOnce(drawShare(words, parts))))
      .png({ palette: true, dither: 0, effort: 1 })
      .toBuffer();
}
