import type { EducationalOccupationalProgram } from "schema-dts";
import { knownDay } from "../lib/date-words.ts";
import type { PartialDate } from "../lib/partial-dates.ts";
import { typeset } from "../lib/typography.ts";
import { programPath, type Program } from "../programs/queries.ts";
import { publisher } from "./graph.ts";

/**
 * A course. Neither open, nor its price, nor how long it takes: what was published of that is of one place and one year, and the page
 * says so. A start stands here only while the page announces it, to the day.
 * @param starts of the intakes to come, the nearest first
 */
export function programNode(
  { id, data }: Program,
  starts: readonly PartialDate[],
  site: URL,
): EducationalOccupationalProgram {
  const startDate = starts.map(knownDay).find((day) => day !== undefined);
  return {
    "@type": "EducationalOccupationalProgram",
    name: typeset(data.title),
    description: typeset(data.summary),
    url: new URL(programPath(id), site).href,
    provider: publisher(site),
    ...(startDate !== undefined && { startDate }),
  };
}
