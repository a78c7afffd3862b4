import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { painter } from "#drawings/painter.ts";
import { ROOT } from "#scripts/root.ts";

const read = (file: string): string => readFileSync(join(ROOT, "src", file), "utf8");
const mark = read("brand/mark.svg");
const oneColour = read("brand/mark-one-colour.svg");
const small = read("brand/mark-small.svg");

export const { colour, paintInBothSchemes, paintOnce } = painter(read("styles/tokens.css"));

/** The icons of the site, made from the three drawings of its logo. Sizes are in pixels. */

const EDGE = colour("color-rack-edge");

/** A painted drawing as a square PNG. @param background fills its transparent parts; by default they stay transparent */
export const pngOf = (svg: string, size: number, background?: string): Promise<Buffer> => {
  const sized = svg.replace("<svg ", `<svg width="${String(size)}" height="${String(size)}" `);
  const picture = sharp(Buffer.from(sized));
  return (background === undefined ? picture : picture.flatten({ background }))
    .png({ palette: true, effort: 10 })
    .toBuffer();
};

/** For browser tabs; follows the browser's colour scheme. */
export const tabIcon = paintInBothSchemes(small);

/** For browser tabs, at one size. Below 48 px it uses the drawing with fewer details. */
export const tabPng = (size: number): Promise<Buffer> =>
  pngOf(paintOnce(size < 48 ? small : mark), size);

/** For lists of apps. */
export const appIcon = (size: number): Promise<Buffer> => pngOf(paintOnce(mark), size);

/** The icon for iPhones has no transparent corners: iOS rounds them itself, and would show black behind them. */
export const touchIcon = (size: number): Promise<Buffer> => pngOf(paintOnce(mark), size, EDGE);

/** The icon for Android, with enough room around the logo for any shape that it is cut to. The cable extends to the edge. */
export const maskableIcon = (size: number): Promise<Buffer> =>
  pngOf(
    paintOnce(mark)
      .replace('viewBox="0 0 40 40"', 'viewBox="-7 -7 54 54"')
      .replace("M0 6h15", "M-7 12V6h22"),
    size,
    EDGE,
  );

/** A silhouette: only its shape matters, since Android recolours it to the user's theme. */
export const monochromeIcon = (size: number): Promise<Buffer> =>
  pngOf(oneColour.replaceAll("currentColor", colour("color-encre")), size);
