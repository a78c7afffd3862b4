import sharp from "sharp";
import { colour, paintInBothSchemes, paintOnce } from "../drawings/paint.ts";
import mark from "./mark.svg?raw";
import oneColour from "./mark-one-colour.svg?raw";
import small from "./mark-small.svg?raw";

/** The icons of the site, all from the three drawings of its mark. Sizes are in pixels. */

const EDGE = colour("color-rack-edge");

const png = (svg: string, size: number, background?: string): Promise<Buffer> => {
  const sized = svg.replace("<svg ", `<svg width="${String(size)}" height="${String(size)}" `);
  const picture = sharp(Buffer.from(sized));
  return (background === undefined ? picture : picture.flatten({ background }))
    .png({ palette: true, effort: 10 })
    .toBuffer();
};

/** For tabs; follows the colour scheme of the browser. */
export const tabIcon = paintInBothSchemes(small);

/** For tabs, at one size: below 48 px the drawing with fewer details. */
export const tabPng = (size: number): Promise<Buffer> =>
  png(paintOnce(size < 48 ? small : mark), size);

/** For lists of applications. */
export const appIcon = (size: number): Promise<Buffer> => png(paintOnce(mark), size);

/** Without transparent corners: iOS rounds them itself, and would show black behind them. */
export const touchIcon = (size: number): Promise<Buffer> => png(paintOnce(mark), size, EDGE);

/** With room around the mark, whatever shape Android cuts it to; the cable goes on to the side. */
export const maskableIcon = (size: number): Promise<Buffer> =>
  png(
    paintOnce(mark)
      .replace('viewBox="0 0 40 40"', 'viewBox="-7 -7 54 54"')
      .replace("M0 6h15", "M-7 12V6h22"),
    size,
    EDGE,
  );

/** Whose colours do not count, only what it covers: Android gives it those of the reader. */
export const monochromeIcon = (size: number): Promise<Buffer> =>
  png(oneColour.replaceAll("currentColor", colour("color-encre")), size);
