import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { painter } from "../drawings/painter.ts";
import { drawShare, type ShareWords } from "./draw.ts";
import { openTypeface } from "./typeface.ts";

const file = (path: string): URL => new URL(`../${path}`, import.meta.url);

/** As on the pages: headings tight, labels bold. */
const HEADING = { tracking: -0.025 };
const LABEL = { weight: 700 };

/** The picture of a page as a painted SVG: the same words give the same text. */
export async function shareDrawer(siteName: string): Promise<(words: ShareWords) => string> {
  // One after the other: wawoff2 gives a window on its own memory, which its next answer overwrites.
  const heading = await openTypeface(file("styles/fonts/bricolage-grotesque-800.woff2"), HEADING);
  const text = await openTypeface(file("styles/fonts/atkinson-hyperlegible-next.woff2"), LABEL);
  const mark = readFileSync(file("brand/mark.svg"), "utf8").trim();
  const { paintOnce } = painter(readFileSync(file("styles/tokens.css"), "utf8"));
  return (words) => paintOnce(drawShare(words, { heading, text, mark, siteName }));
}

const PNG = { palette: true, dither: 0, effort: 1 } as const;

/** A picture as the file that goes out, some 25 KB. */
export const sharePng = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png(PNG).toBuffer();

/**
 * The same, kept from one build to the next in `folder`: three seconds less for a site whose words did not change. The name
 * says everything that a file comes from, so that none is ever out of date.
 */
export async function keptSharePng(svg: string, folder: string): Promise<Buffer> {
  const source = JSON.stringify([svg, PNG, sharp.versions]);
  const kept = join(folder, `${createHash("sha256").update(source).digest("hex")}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  const png = await sharePng(svg);
  mkdirSync(folder, { recursive: true });
  const unfinished = `${kept}.${String(process.pid)}`;
  writeFileSync(unfinished, png);
  renameSync(unfinished, kept); // whole, whenever another build looks
  return png;
}
