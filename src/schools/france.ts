import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Degrees: longitude, then latitude. */
export type Place = readonly [longitude: number, latitude: number];

export interface MapFrame {
  west: number;
  east: number;
  south: number;
  north: number;
  /** The width of the picture, in its own units; the height follows. */
  width: number;
}

/** Metropolitan France, a little air around it. */
export const FRANCE: MapFrame = { west: -5.4, east: 9.8, south: 41.2, north: 51.3, width: 500 };

/** The part of Île-de-France where its schools stand. */
export const ILE_DE_FRANCE: MapFrame = {
  west: 1.85,
  east: 3.05,
  south: 48.55,
  north: 49.05,
  width: 500,
};

/** One degree of longitude is shorter than one of latitude, by the cosine of the latitude. */
const squeeze = ({ south, north }: MapFrame): number =>
  Math.cos((((south + north) / 2) * Math.PI) / 180);

const scale = (frame: MapFrame): number =>
  frame.width / ((frame.east - frame.west) * squeeze(frame));

export const mapHeight = (frame: MapFrame): number =>
  Math.round((frame.north - frame.south) * scale(frame));

/** Where a place falls in the picture (equirectangular projection), in its units. */
export function project([longitude, latitude]: Place, frame: MapFrame): [x: number, y: number] {
  const unit = scale(frame);
  return [
    Math.round((longitude - frame.west) * squeeze(frame) * unit),
    Math.round((frame.north - latitude) * unit),
  ];
}

const isInside = ([longitude, latitude]: Place, { west, east, south, north }: MapFrame): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** The outline of metropolitan France as an SVG path (Natural Earth 1:50 m, public domain, by world-atlas). */
export function franceOutline(frame: MapFrame = FRANCE): string {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Topology<{
    countries: GeometryCollection;
  }>;
  const france = feature(atlas, atlas.objects.countries).features.find(({ id }) => id === "250");
  if (france?.geometry.type !== "MultiPolygon")
    throw new Error("world-atlas no longer holds France as it did.");
  return france.geometry.coordinates
    .map(([outer]) => (outer ?? []) as unknown as Place[])
    .filter(([first]) => first !== undefined && isInside(first, frame))
    .map((ring) => `M${ring.map((place) => project(place, frame).join(" ")).join("L")}Z`)
    .join("");
}

export interface NumberedPlace {
  number: number;
  at: Place;
}

/** Points of the picture; places closer than `gap` units share one, with all their numbers. */
export function mapPoints(
  places: readonly NumberedPlace[],
  frame: MapFrame,
  gap = 24,
): { x: number; y: number; numbers: number[] }[] {
  const points: { x: number; y: number; numbers: number[] }[] = [];
  for (const { number, at } of places) {
    if (!isInside(at, frame)) continue;
    const [x, y] = project(at, frame);
    const near = points.find((point) => Math.hypot(point.x - x, point.y - y) < gap);
    if (near) near.numbers.push(number);
    else points.push({ x, y, numbers: [number] });
  }
  return points;
}
