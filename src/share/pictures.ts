import { readFileSync } from "node:fs";
import sharp from "sharp";
import { painter } from "#drawings/painter.ts";
import { drawShare, type ShareWords } from "./draw.ts";
import { openTypeface } from "./typeface.ts";

const file = (path: string): URL => new URL(`../${path}`, import.meta.url);

/** The same type as on the pages: headings tight, labels bold. */
const HEADING = { tracking: -0.025 };
const LABEL = { weight: 700 };

/** Returns a function that makes the share picture of a page as an SVG with colours. The same words give the same SVG. */
export async function shareDrawer(siteName: string): Promise<(words: ShareWords) => string> {
  // One after the other: wawoff2 returns a view of its own memory and overwrites it with the next result.
  const heading = await openTypeface(file("styles/fonts/bricolage-grotesque-800.woff2"), HEADING);
  const text = await openTypeface(file("styles/fonts/atkinson-hyperlegible-next.woff2"), LABEL);
  const mark = readFileSync(file("brand/mark.svg"), "utf8").trim();
  const { paintOnce } = painter(readFileSync(file("styles/tokens.css"), "utf8"));
  return (words) => paintOnce(drawShare(words, { heading, text, mark, siteName }));
}

const PNG = { palette: true, dither: 0, effort: 1 } as const;

/** A share picture as the final PNG, some 25 KB. */
export const sharePng = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png(PNG).toBuffer();

/** Everything that determines a PNG's bytes, as a cache key. */
export const shareSource = (svg: string): string => JSON.stringify([svg, PNG, sharp.versions]);
