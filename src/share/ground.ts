import sharp from "sharp";
import { rowLength } from "./indexed-png.ts";

/** A drawing without its words, as places in a palette; what is drawn onto it takes its colours from the same. */
export interface Ground {
  readonly palette: readonly number[];
  /** As `indexed-png.ts` has them. */
  readonly rows: Uint8Array;
  /** The steps from one colour to another, by "from to": where they begin in the palette, and how many they are. */
  readonly ramps: ReadonlyMap<string, Ramp>;
}

export interface Ramp {
  /** The place of the first colour. */
  readonly paper: number;
  /** The place of the step after it; the last one is the second colour. */
  readonly first: number;
  readonly steps: number;
}

/** Two colours, each "#rrggbb", and how many steps lead from the first to the second. */
export type Blend = readonly [paper: string, ink: string, steps: number];

const MOST_COLOURS = 256;

const numberOf = (colour: string): number => Number.parseInt(colour.slice(1), 16);
const parts = (colour: number): [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

/** How far two colours lie apart, squared. */
const apart = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 +
  (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 +
  ((a & 255) - (b & 255)) ** 2;

function mixed(paper: number, ink: number, share: number): number {
  const [from, to] = [parts(paper), parts(ink)];
  const [red = 0, green = 0, blue = 0] = from.map((part, index) =>
    Math.round(part + ((to[index] ?? 0) - part) * share),
  );
  return (red << 16) | (green << 8) | blue;
}

/** How many pixels have each colour. */
function countColours(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let run = 0;
  for (let index = 0; index < pixels.length; index++) {
    const colour = pixels[index] ?? 0;
    run += 1;
    if (pixels[index + 1] === colour) continue; // neighbours are mostly alike
    counts.set(colour, (counts.get(colour) ?? 0) + run);
    run = 0;
  }
  return counts;
}

/** Colours as places in a palette. */
function rowsOf(
  pixels: Uint32Array,
  width: number,
  placeOf: ReadonlyMap<number, number>,
): Uint8Array {
  const length = rowLength(width);
  const rows = new Uint8Array((pixels.length / width) * length);
  let last = -1;
  let place = 0;
  for (let index = 0; index < pixels.length; index++) {
    const colour = pixels[index] ?? 0;
    if (colour !== last) [last, place] = [colour, placeOf.get(colour) ?? 0];
    rows[Math.floor(index / width) * length + 1 + (index % width)] = place;
  }
  return rows;
}

/**
 * @param svg a painted drawing that covers the whole picture
 * @param blends what will be drawn onto it; their first colours are told apart from their like
 */
export async function groundOf(svg: string, blends: readonly Blend[]): Promise<Ground> {
  const { data: raw, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint32Array(raw.length / 3);
  for (let index = 0; index < pixels.length; index++) {
    const at = index * 3;
    pixels[index] = ((raw[at] ?? 0) << 16) | ((raw[at + 1] ?? 0) << 8) | (raw[at + 2] ?? 0);
  }
  const counts = countColours(pixels);
  for (const [paper] of blends) counts.set(numberOf(paper), Number.POSITIVE_INFINITY);
  const room = MOST_COLOURS - blends.reduce((sum, [, , steps]) => sum + steps, 0);
  const colours = [...counts].sort(([a, many], [b, few]) => few - many || a - b).map(([c]) => c);
  const palette = colours.slice(0, room);
  const placeOf = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of colours.slice(room)) {
    const away = palette.map((other) => apart(colour, other));
    placeOf.set(colour, away.indexOf(Math.min(...away)));
  }
  const ramps = new Map<string, Ramp>();
  for (const [paper, ink, steps] of blends) {
    const first = palette.length;
    for (let step = 1; step <= steps; step++)
      palette.push(mixed(numberOf(paper), numberOf(ink), step / steps));
    ramps.set(`${paper} ${ink}`, { paper: placeOf.get(numberOf(paper)) ?? 0, first, steps });
  }
  return { palette, ramps, rows: rowsOf(pixels, info.width, placeOf) };
}
