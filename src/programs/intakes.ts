/** Upcoming intakes: the site announces each until it is over. */
import { lastDay, oldestFirst, type PartialDate } from "#lib/partial-dates.ts";

interface Intake {
  data: { starts: PartialDate; program: { id: string }; school: { id: string } };
}

/** Filters intakes by course, by school, by both, or by neither. */
export interface IntakeQuery {
  program?: string | undefined;
  school?: string | undefined;
}

/**
 * The intakes that are upcoming on `today` (see `buildDay`), the nearest first. An intake is over on the day after its start,
 * or after the last day that a vague date can mean; « après mars 2027 » counts as March. An intake without a date is not
 * upcoming yet.
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
