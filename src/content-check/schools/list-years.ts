import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { schoolsKnownByTown, townOf } from "./cohorts.ts";
import { openedAt } from "./other-school.ts";

/**
 * Reports the summary or lead of a list page that gives a school another year than the school's file: « de Chelles en 2016 »
 * for `opened: 25 septembre 2017`. If the opening is unknown, the year of the school's latest news (`state › asOf`) is
 * compared.
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
        const [words, said] = inYear.exec(String(fields(list)[field])) ?? [];
        const { state } = fields(school) as { state?: { asOf?: unknown } | null };
        const date = openedAt(school) ?? dateIn(state?.asOf);
        if (words === undefined || !date || String(date.from.year) === said) return [];
        return [
          faultAt(list, [field], {
            fault: `« ${words} » : ${school.path} dit ${String(date.from.year)}`,
            remedy: "corrigez celle des deux qui se trompe.",
          }),
        ];
      }),
    ),
  );
}
