import { intakesToCome } from "#layouts/intakes.ts";
import { knownDay } from "#lib/date-words.ts";
import { typeset } from "#lib/typography.ts";
import type { CalendarDay } from "./calendar.ts";

/** The future intakes with a known day, the nearest first. */
export const comingDays = async (site: URL): Promise<CalendarDay[]> =>
  (await intakesToCome()).flatMap(({ id, starts, school, department, program }) => {
    const day = knownDay(starts);
    if (day === undefined) return [];
    return {
      id: `rentree-${id}`,
      day,
      title: typeset(`Rentrée : ${program.label}, ${school.label}`),
      place: typeset(`${school.label}, ${department}`),
      url: new URL(school.href, site).href,
    };
  });
