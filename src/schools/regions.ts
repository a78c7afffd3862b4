import { plainId } from "#lib/plain-id.ts";

export interface Region<Entry> {
  name: string;
  /** The anchor of its heading: "ile-de-france". */
  id: string;
  /** The number of its first school in the list, from 1. */
  start: number;
  schools: Entry[];
}

/**
 * Schools by region. The regions are in alphabetical order; the schools of a region keep the given order. The schools are
 * numbered from `first`, as on the map.
 */
export function byRegion<Entry extends { data: { region: string } }>(
  all: readonly Entry[],
  first = 1,
): Region<Entry>[] {
  let start = first;
  // By id, because the check accepts both apostrophes: « Côte d'Azur » and « Côte d’Azur ».
  return [...Map.groupBy(all, ({ data }) => plainId(data.region))]
    .sort(([a], [b]) => a.localeCompare(b, "fr"))
    .map(([id, schools]) => {
      const region = { name: schools[0]?.data.region ?? id, id, start, schools };
      start += schools.length;
      return region;
    });
}

/**
 * The anchors of the regions that have only current schools. The list of former schools has no heading for such a region, so the
 * region's first current school gets the anchor. A link to the region then still works if it was written when that school was a
 * former one.
 * @param former the regions of the former schools
 * @returns the anchor of each such region, by its first current school
 */
export function regionsOfCurrent<Entry extends { data: { region: string } }>(
  current: readonly Entry[],
  former: readonly Region<Entry>[],
): Map<Entry, string> {
  const known = new Set(former.map(({ id }) => id));
  return new Map(
    byRegion(current)
      .filter(({ id }) => !known.has(id))
      .flatMap(({ id, schools: [first] }) => (first ? [[first, id] as const] : [])),
  );
}
