import type { EducationalOccupationalProgram } from "schema-dts";
import { knownDay } from "#lib/date-words.ts";
import type { PartialDate } from "#lib/partial-dates.ts";
import { typeset } from "#lib/typography.ts";
import { programPath, type Program } from "#programs/queries.ts";
import { publisher } from "./graph.ts";

/**
 * A course, without its price, length or whether it is open: what was published about these is for one place and one year, as
 * the page says. A start date is included only while the page announces the intake, and only if the date is known to the day.
 * @param starts the starts of upcoming intakes, the nearest first
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
