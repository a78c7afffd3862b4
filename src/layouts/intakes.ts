import { referencedEntry, shownEntries } from "../lib/entries.ts";
import type { PartialDate } from "../lib/partial-dates.ts";
import { upcomingIntakes, type IntakeQuery } from "../programs/intakes.ts";
import { programLink } from "../programs/queries.ts";
import { TODAY } from "../lib/today.ts";
import { schoolLink } from "../schools/queries.ts";
import type { NavigationLink } from "../site.ts";

/** The days to come, for a calendar. Pages lead there while it holds any. */
export const CALENDAR = "/agenda.ics";

/** An intake to come, as a page tells it. */
export interface ComingIntake {
  /** Its file. Ex.: "magny-2027". */
  id: string;
  starts: PartialDate;
  /** The file of its school. Ex.: "roubaix". */
  schoolId: string;
  school: NavigationLink;
  /** Where the school is. Ex.: "Nord". */
  department: string;
  program: NavigationLink;
  /** Whether it waits, and is shown in `npm run dev` alone. */
  draft: boolean;
}

/** The intakes to come when the site is built, the nearest first: all of them, or those of a course or a school. */
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
