/** The icons of the site, made from the three drawings of its logo. Sizes are in pixels. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { painter } from "#drawings/painter.ts";
import { PlainFailure } from "#scripts/failures.ts";
import { ROOT } from "#scripts/root.ts";

const read = (file: string): string => readFileSync(join(ROOT, "src", file), "utf8");
const mark = read("brand/mark.svg");
const oneColour = read("brand/mark-one-colour.svg");
const small = read("brand/mark-small.svg");

export const { colour, paintInBothSchemes, paintOnce } = painter(read("styles/tokens.css"));

/** The colour of the logo's own background. */
const EDGE = colour("color-rack-edge");

/**
 * A drawing as a square PNG.
 * @param svg a drawing with its colours filled in (`paintOnce`)
 * @param background fills its transparent parts; by default they stay transparent
 */
export const pngOf = (svg: string, size: number, background?: string): Promise<Buffer> => {
  const sized = svg.replace("<svg ", `<svg width="${String(size)}" height="${String(size)}" `);
  const picture = sharp(Buffer.from(sized));
  return (background === undefined ? picture : picture.flatten({ background }))
    .png({ palette: true, effort: 10 })
    .toBuffer();
};

/** For browser tabs, as SVG: its colours follow the colour scheme, light or dark. */
export const tabIcon = paintInBothSchemes(small);

/** For browser tabs, as PNG. Below 48 px it is the drawing with fewer details. */
export const tabPng = (size: number): Promise<Buffer> =>
  pngOf(paintOnce(size < 48 ? small : mark), size);

/** For launchers and lists of installed apps. */
export const appIcon = (size: number): Promise<Buffer> => pngOf(paintOnce(mark), size);

/** For iPhones, without transparent corners: iOS rounds the corners itself, and shows transparent parts in black. */
export const touchIcon = (size: number): Promise<Buffer> => pngOf(paintOnce(mark), size, EDGE);

/** Replaces a part of the logo. @throws PlainFailure if the logo has no such part any more */
function changed(svg: string, part: string, replacement: string): string {
  if (!svg.includes(part))
    throw new PlainFailure(
      `src/brand/mark.svg ne contient plus « ${part} » : adaptez maskableIcon dans scripts/icons/draw.ts.`,
    );
  return svg.replace(part, replacement);
}

/**
 * For Android, which cuts the icon to any shape. The margin keeps the logo, except the corners of its rack, within the safe
 * zone: a circle with a diameter of 80 % of the icon (W3C, Web Application Manifest, "Icon masks and safe zone"). The cable is
 * made longer, up to the edge.
 */
export const maskableIcon = (size: number): Promise<Buffer> => {
  const spaced = changed(mark, 'viewBox="0 0 40 40"', 'viewBox="-7 -7 54 54"');
  return pngOf(paintOnce(changed(spaced, "M0 6h15", "M-7 12V6h22")), size, EDGE);
};

/** For Android's themed icons: only the shape matters, because Android gives it the colour of the person's theme. */
export const monochromeIcon = (size: number): Promise<Buffer> =>
  pngOf(oneColour.replaceAll("currentColor", colour("color-encre")), size);
