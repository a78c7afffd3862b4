import { yearOf } from "../lib/date-words.ts";
import type { PartialDate } from "../lib/partial-dates.ts";

/** The signs that a list of results, or a preview, shows of a description. */
const SHOWN = 155;

/**
 * What is read of the page of a school where nothing else is: somebody who sees that a school opened in 2020 takes it for one of today,
 * unless the year of its latest news stands beside it.
 * @param asOf when it was last heard of; nothing for a school where we train today
 * @returns the summary alone where the year is not known, or would be cut off
 */
export function withNews(summary: string, asOf: PartialDate | undefined): string {
  const year = asOf && yearOf(asOf);
  const whole = `${summary} Dernières nouvelles : ${String(year)}.`;
  return year === undefined || whole.length > SHOWN ? summary : whole;
}
