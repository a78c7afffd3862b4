/** Puts the words of a picture onto its ground, pixel by pixel: a tenth of the time that drawing the whole of each anew takes. */
import { SHARE_SIZE } from "./address.ts";
import { BLENDS, PAPER, UNDERLINE, type Lettering, type ShareDrawing } from "./draw.ts";
import { groundOf, type Ground, type Ramp } from "./ground.ts";
import { indexedPng, rowLength } from "./indexed-png.ts";
import { letterMasks, type Mask } from "./letter-masks.ts";
import type { Typeface } from "./typeface.ts";

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
/** Letters below this size, in rows, begin on a quarter of a pixel: rounded to a whole one, their distances would differ. */
const SMALL_LETTERS = 50;
const FULL = 255;

/** Where a pixel stands in the rows. */
const placeAt = (x: number, y: number): number => y * rowLength(WIDTH) + 1 + x;

export interface Painting {
  readonly faces: Readonly<Record<Lettering["face"], Typeface>>;
  /** The value of a token. Ex.: "color-encre" → "#12161d". */
  readonly colour: (name: string) => string;
  /** An SVG with the values of its tokens. */
  readonly paintOnce: (svg: string) => string;
}

/** @returns a function that makes the PNG file of a drawing; the same drawing gives the same bytes */
export function sharePainter({
  faces,
  colour,
  paintOnce,
}: Painting): (drawing: ShareDrawing) => Promise<Buffer> {
  /** Of pictures that are done: 0.7 MB each, that would be asked for and thrown away thousands of times. */
  const free: Uint8Array[] = [];
  const grounds = new Map<string, Promise<Ground>>();
  const masks = { heading: letterMasks(faces.heading), text: letterMasks(faces.text) };
  const blends = BLENDS.map(([paper, ink, steps]) => [colour(paper), colour(ink), steps] as const);
  const groundFor = (svg: string): Promise<Ground> => {
    const ground = grounds.get(svg) ?? groundOf(paintOnce(svg), blends);
    grounds.set(svg, ground);
    return ground;
  };

  const stampLine = (
    rows: Uint8Array,
    { face, text, x, baseline, size }: Lettering,
    ramps: readonly Ramp[],
  ): void => {
    for (const { id, at } of faces[face].glyphs(text)) {
      const parts = size < SMALL_LETTERS ? 4 : 1;
      const begins = Math.round((x + at * size) * parts) / parts;
      const whole = Math.floor(begins);
      stamp(rows, masks[face](id, size, begins - whole), whole, Math.round(baseline), ramps);
    }
  };

  return async ({ ground: svg, underline, lettering }) => {
    const ground = await groundFor(svg);
    const rows = free.pop() ?? new Uint8Array(ground.rows.length);
    rows.set(ground.rows);
    const ramps = (ink: string): Ramp[] =>
      [PAPER, UNDERLINE].flatMap(
        (paper) => ground.ramps.get(`${colour(paper)} ${colour(ink)}`) ?? [],
      );
    if (underline) {
      const [{ paper = 0 } = {}] = [
        ground.ramps.get(`${colour(UNDERLINE)} ${colour("color-encre")}`),
      ];
      for (let y = underline.y; y < underline.y + underline.height; y++)
        rows.fill(paper, placeAt(underline.x, y), placeAt(underline.x + underline.width, y));
    }
    for (const line of lettering) stampLine(rows, line, ramps(line.ink));
    const png = await indexedPng({ width: WIDTH, height: HEIGHT, palette: ground.palette, rows });
    free.push(rows);
    return png;
  };
}

/** Draws one letter: where it covers a part of a pixel, the step between the two colours; where letters meet, the darker one. */
function stamp(
  rows: Uint8Array,
  { left, top, width, height, covered }: Mask,
  x: number,
  y: number,
  ramps: readonly Ramp[],
): void {
  for (let row = 0; row < height; row++) {
    const start = placeAt(x + left, y + top + row);
    for (let column = 0; column < width; column++) {
      const share = covered[row * width + column] ?? 0;
      if (share === 0) continue;
      const at = start + column;
      const before = rows[at] ?? 0;
      for (const { paper, first, steps } of ramps) {
        const already = before === paper ? 0 : before - first + 1;
        if (already < 0 || already > steps) continue; // another paper
        const step = Math.round((share * steps) / FULL);
        if (step > already) rows[at] = first + step - 1;
        break;
      }
    }
  }
}
