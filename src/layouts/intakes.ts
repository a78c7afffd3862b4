import { referencedEntry, shownEntries } from "#lib/entries.ts";
import type { PartialDate } from "#lib/partial-dates.ts";
import { upcomingIntakes, type IntakeQuery } from "#programs/intakes.ts";
import { programLink } from "#programs/queries.ts";
import { TODAY } from "#lib/today.ts";
import { schoolLink } from "#schools/queries.ts";
import type { NavigationLink } from "#site.ts";

/** The calendar of upcoming intakes. Pages link to it only while it contains events. */
export const CALENDAR = "/agenda.ics";

/** An upcoming intake, as a page shows it. */
export interface ComingIntake {
  /** The id of its entry. Ex.: "magny-2027". */
  id: string;
  starts: PartialDate;
  /** The id of its school. Ex.: "roubaix". */
  schoolId: string;
  school: NavigationLink;
  /** The school's department. Ex.: "Nord". */
  department: string;
  program: NavigationLink;
  /** Whether it is a draft, shown in `npm run dev` only. */
  draft: boolean;
}

/**
 * The intakes that are upcoming on the day of the build, the nearest first: all intakes, or only those of a course or a school.
 */
export async function intakesToCome(query: IntakeQuery = {}): Promise<ComingIntake[]> {
  const coming = upcomingIntakes(await shownEntries("cohorts"), TODAY, query);
  return Promise.all(
    coming.map(async ({ id, data: { starts, school, program, draft } }) => {
      const place = await referencedEntry(school);
      return {
        id,
        starts,
        schoolId: school.id,
        school: schoolLink(place),
        department: place.data.department.name,
        program: programLink(await referencedEntry(program)),
        draft,
      };
    }),
  );
}
