import { sortKey, type PartialDate } from "./partial-dates.ts";

/**
 * Whether a page is still under embargo. It may be published on the day of the embargo itself, in France.
 * @param today the day of the build, as returned by `buildDay`
 */
export const isEmbargoed = (embargo: PartialDate | undefined, today: number): boolean =>
  embargo?.known === true && sortKey(embargo) > today;
