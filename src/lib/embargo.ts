import { sortKey, type PartialDate } from "./partial-dates.ts";

/**
 * Whether a page is still under embargo. The embargo ends when its day begins in France: on that day the page may be published.
 * @param today the day of the build, as returned by `buildDay`
 */
export const isEmbargoed = (embargo: PartialDate | undefined, today: number): boolean =>
  embargo?.known === true && sortKey(embargo) > today;
