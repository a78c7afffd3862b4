/** Intakes that are still to come: what the site announces, until it is over. */
import { lastDay, oldestFirst, type PartialDate } from "../lib/partial-dates.ts";

interface Intake {
  data: { starts: PartialDate; program: { id: string }; school: { id: string } };
}

/** What an intake may be asked for: a course, a school, both, or neither. */
export interface IntakeQuery {
  program?: string | undefined;
  school?: string | undefined;
}

/**
 * The intakes to come on `today` (see `buildDay`), the nearest first. One is over on the day after its start, or after the
 * last day that its start may mean; one without a date is not to come yet.
 */
export const upcomingIntakes = <Entry extends Intake>(
  all: readonly Entry[],
  today: number,
  { program, school }: IntakeQuery = {},
): Entry[] =>
  all
    .filter(({ data: { starts } }) => starts.known && lastDay(starts) >= today)
    .filter(({ data }) => program === undefined || data.program.id === program)
    .filter(({ data }) => school === undefined || data.school.id === school)
    .sort((a, b) => oldestFirst(a.data.starts, b.data.starts));
