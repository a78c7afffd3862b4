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
