import { yearOf } from "#lib/date-words.ts";
import type { PartialDate } from "#lib/partial-dates.ts";

/** Number of characters of a description that search results and previews show. */
const SHOWN = 155;

/**
 * The description of a school's page for search results and previews. On its own, "opened in 2020" suggests a school that is
 * still open, so the year of its latest news is added.
 * @param asOf date of its latest news; undefined for a school where we train today
 * @returns only the summary if there is no such date, or if its year is unknown or would be cut off
 */
export function withNews(summary: string, asOf: PartialDate | undefined): string {
  const year = asOf && yearOf(asOf);
  const whole = `${summary} Dernières nouvelles : ${String(year)}.`;
  return year === undefined || whole.length > SHOWN ? summary : whole;
}
