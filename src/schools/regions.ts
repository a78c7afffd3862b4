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
  const names = [...new Set(all.map(({ data }) => data.region))];
  let start = first;
  return names
    .sort((a, b) => a.localeCompare(b, "fr"))
    .map((name) => {
      const schools = all.filter(({ data }) => data.region === name);
      const region = { name, id: plainId(name), start, schools };
      start += schools.length;
      return region;
    });
}
