import { sortKey, type PartialDate } from "./partial-dates.ts";

/**
 * Whether a page waits for its day (`embargo`): on that day, in France, it may be published.
 * @param today the day of the build, as `buildDay` gives it
 */
export const isEmbargoed = (embargo: PartialDate | undefined, today: number): boolean =>
  embargo?.known === true && sortKey(embargo) > today;
