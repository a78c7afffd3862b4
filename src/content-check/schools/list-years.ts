import { formatDate } from "#lib/date-words.ts";
import { lastDay, mayBeSameDay, sortKey } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { schoolsKnownByTown, townOf } from "./cohorts.ts";
import { openedAt } from "./other-school.ts";

/**
 * Reports the summary or lead of a list page that gives a school another year than the school's file: « de Chelles en 2016 »
 * for `opened: 25 septembre 2017`. If the opening is unknown, only a year after the school's latest news (`state › asOf`) is
 * reported.
 */
export function listYearFaults(files: readonly ContentFile[]): Fault[] {
  const schools = schoolsKnownByTown(files.filter(({ collection }) => collection === "schools"));
  const patterns = schools.map((school) => {
    const town = RegExp.escape(townOf(school));
    return { school, inYear: new RegExp(`(?<![\\p{L}-])${town},? en (20\\d\\d)(?!\\d)`, "u") };
  });
  const lists = files.filter(({ collection }) => collection === "lists");
  return lists.flatMap((list) =>
    ["summary", "lead"].flatMap((field) =>
      patterns.flatMap(({ school, inYear }): Fault[] => {
        const [words, year] = inYear.exec(String(fields(list)[field])) ?? [];
        const { state } = fields(school) as { state?: { asOf?: unknown } | null };
        const said = dateIn(year);
        const [opened, news] = [openedAt(school), dateIn(state?.asOf)];
        const known = opened ?? news;
        if (words === undefined || !said || !known) return [];
        if (opened ? mayBeSameDay(said, opened) : sortKey(said) <= lastDay(known)) return [];
        return [
          faultAt(list, [field], {
            fault: `« ${words} » : ${school.path} dit ${formatDate(known)}`,
            remedy: "corrigez celle des deux qui se trompe.",
          }),
        ];
      }),
    ),
  );
}
