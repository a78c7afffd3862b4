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
 * The regions that have only current schools, and so no heading among the former ones: the anchor of each, by its first school.
 * A link to the region, which was written when that school was a former one, then leads to it.
 * @param former the regions of the former schools
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
