import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** In degrees: longitude, then latitude. */
export type Place = readonly [longitude: number, latitude: number];

export interface MapFrame {
  west: number;
  east: number;
  south: number;
  north: number;
  /**
   * The width of the picture in its own units, which are a little smaller than a pixel where the map is beside the list. The
   * height follows from the width.
   */
  width: number;
}

/** Metropolitan France, with a small margin. */
export const FRANCE: MapFrame = { west: -5.4, east: 9.8, south: 41.2, north: 51.3, width: 356 };

/** The part of Île-de-France with schools. */
export const ILE_DE_FRANCE: MapFrame = {
  west: 1.85,
  east: 3.05,
  south: 48.6,
  north: 49.03,
  width: 356,
};

/** The length of a degree of longitude as a share of a degree of latitude: the cosine of the latitude. */
const squeeze = ({ south, north }: MapFrame): number =>
  Math.cos((((south + north) / 2) * Math.PI) / 180);

const scale = (frame: MapFrame): number =>
  frame.width / ((frame.east - frame.west) * squeeze(frame));

/** The height of the picture, in its own units. */
export const mapHeight = (frame: MapFrame): number =>
  Math.round((frame.north - frame.south) * scale(frame));

/** The position of a place in the picture (equirectangular projection), in its units. */
export function project([longitude, latitude]: Place, frame: MapFrame): [x: number, y: number] {
  const unit = scale(frame);
  return [
    Math.round((longitude - frame.west) * squeeze(frame) * unit),
    Math.round((frame.north - latitude) * unit),
  ];
}

/** Whether a place is in the frame; its edges count. */
export const isInside = (
  [longitude, latitude]: Place,
  { west, east, south, north }: MapFrame,
): boolean => longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** The outline of metropolitan France as an SVG path (Natural Earth at 1:50 million, public domain, from world-atlas). */
export function franceOutline(): string {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Topology<{
    countries: GeometryCollection;
  }>;
  const france = feature(atlas, atlas.objects.countries).features.find(({ id }) => id === "250");
  if (france?.geometry.type !== "MultiPolygon")
    throw new Error("world-atlas no longer holds France as it did.");
  return france.geometry.coordinates
    .map(([outer]) => (outer ?? []) as unknown as Place[])
    .filter(([first]) => first !== undefined && isInside(first, FRANCE))
    .map((ring) => `M${ring.map((place) => project(place, FRANCE).join(" ")).join("L")}Z`)
    .join("");
}

export interface NumberedPlace {
  number: number;
  at: Place;
}

/** A label of the picture: the position of its centre and its width, in the picture's units, and the numbers in it. */
export interface MapPoint {
  x: number;
  y: number;
  width: number;
  numbers: number[];
}

export const POINT_HEIGHT = 24;

const pointWidth = (numbers: readonly number[]): number =>
  8 + 9 * numbers.join("").length + 6 * (numbers.length - 1);

/** In the units of the picture. Places closer than this share a label, as one city. */
const SAME_CITY = 6;

/** Moves two overlapping labels apart, in the direction in which they overlap less. Each moves by half of the overlap. */
function spread(a: MapPoint, b: MapPoint): void {
  const across = (a.width + b.width) / 2 + 1 - Math.abs(a.x - b.x);
  const down = POINT_HEIGHT + 1 - Math.abs(a.y - b.y);
  if (across <= 0 || down <= 0) return;
  const axis = across < down ? "x" : "y";
  const [first, second] = a[axis] <= b[axis] ? [a, b] : [b, a];
  first[axis] -= Math.min(across, down) / 2;
  second[axis] += Math.min(across, down) / 2;
}

/** The labels of the picture: one for each city, with all its numbers, without overlaps. */
export function mapPoints(places: readonly NumberedPlace[], frame: MapFrame): MapPoint[] {
  const points: MapPoint[] = [];
  for (const { number, at } of places) {
    if (!isInside(at, frame)) continue;
    const [x, y] = project(at, frame);
    const city = points.find((point) => Math.hypot(point.x - x, point.y - y) < SAME_CITY);
    if (city) city.numbers.push(number);
    else points.push({ x, y, width: 0, numbers: [number] });
  }
  for (const point of points) point.width = pointWidth(point.numbers);
  // Moving two labels apart can push one onto a third, so this is repeated.
  for (let round = 0; round < 20; round++)
    for (const [index, a] of points.entries())
      for (const b of points.slice(index + 1)) spread(a, b);
  return points.map((point) => ({ ...point, x: Math.round(point.x), y: Math.round(point.y) }));
}
