import type { Typeface } from "./typeface.ts";

/** How much of each pixel a letter covers, around the point where it begins on its line. */
export interface Mask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, row by row: 0 for none, 255 for all of it. */
  readonly covered: Uint8Array;
}

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

/** How many straight lines stand for a curve: at 132 px, the largest size, none is further than a tenth of a pixel from it. */
const LINES_OF_CURVE = 8;

/**
 * The straight lines of an outline, in pixels, y down.
 * @param path absolute M, L, Q and Z, as HarfBuzz writes a TrueType outline
 */
function linesOf(path: string, scale: number, shift: number): Line[] {
  const lines: Line[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    lines.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  for (const [, command = "", numbers = ""] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const at = numbers.split(/[ ,]/).map(Number);
    const px = (index: number): number => (at[index] ?? 0) * scale + shift;
    const py = (index: number): number => -(at[index] ?? 0) * scale;
    if (command === "Z") lineTo(startX, startY);
    else if (command === "L") lineTo(px(0), py(1));
    else if (command === "M") [startX, startY] = [x, y] = [px(0), py(1)];
    else if (command === "Q") {
      const [fromX, fromY] = [x, y];
      for (let step = 1; step <= LINES_OF_CURVE; step++) {
        const t = step / LINES_OF_CURVE;
        const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
        lineTo(a * fromX + b * px(0) + c * px(2), a * fromY + b * py(1) + c * py(3));
      }
    } else
      throw new Error(`A letter's outline has a « ${command} »: only M, L, Q and Z are drawn.`);
  }
  return lines;
}

/**
 * Adds a line of the outline: of each row that it crosses, the height that lies to its right. Summed up from the left, that is how much
 * of each pixel the outline holds (as font-rs does it).
 */
function addLine(sums: Float32Array, width: number, [x0, y0, x1, y1]: Line): void {
  if (y0 === y1) return;
  const direction = y0 < y1 ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (bottomX - topX) / (bottomY - topY);
  for (let row = Math.floor(topY); row < bottomY; row++) {
    const [from, to] = [Math.max(row, topY), Math.min(row + 1, bottomY)];
    const [a, b] = [topX + (from - topY) * slope, topX + (to - topY) * slope];
    const [left, right] = a < b ? [a, b] : [b, a];
    for (let column = Math.floor(left); column <= right; column++) {
      const [enters, leaves] = [Math.max(left, column), Math.min(right, column + 1)];
      const part = left === right ? 1 : (leaves - enters) / (right - left);
      const height = (to - from) * direction * part;
      const leftOf = (enters + leaves) / 2 - column;
      const at = row * width + column;
      sums[at] = (sums[at] ?? 0) + height * (1 - leftOf);
      sums[at + 1] = (sums[at + 1] ?? 0) + height * leftOf;
    }
  }
}

function makeMask(face: Typeface, glyph: number, size: number, shift: number): Mask {
  const lines = linesOf(face.glyphPath(glyph), size / face.unitsPerEm, shift);
  if (lines.length === 0)
    return { left: 0, top: 0, width: 0, height: 0, covered: new Uint8Array() };
  const xs = lines.map(([x]) => x);
  const ys = lines.map(([, y]) => y);
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const width = Math.ceil(Math.max(...xs)) - left + 2; // what lies right of the last line goes into the next pixel
  const height = Math.ceil(Math.max(...ys)) - top + 1;
  const sums = new Float32Array(width * height);
  for (const [x0, y0, x1, y1] of lines)
    addLine(sums, width, [x0 - left, y0 - top, x1 - left, y1 - top]);
  const covered = new Uint8Array(width * height);
  for (let at = 0, sum = 0; at < covered.length; at++) {
    if (at % width === 0) sum = 0;
    sum += sums[at] ?? 0;
    covered[at] = Math.round(Math.min(1, Math.abs(sum)) * 255); // where outlines lie on each other it is more than all
  }
  return { left, top, width, height, covered };
}

/**
 * The masks of a typeface, each made once: a site's titles are set in a dozen sizes, and the same letters come back in all of them.
 * @returns a function of the glyph, the size and how far right of a whole pixel it begins, all in pixels
 */
export function letterMasks(face: Typeface): (glyph: number, size: number, shift: number) => Mask {
  const masks = new Map<string, Mask>();
  return (glyph, size, shift) => {
    const name = [glyph, size, shift].join();
    const mask = masks.get(name) ?? makeMask(face, glyph, size, shift);
    masks.set(name, mask);
    return mask;
  };
}
