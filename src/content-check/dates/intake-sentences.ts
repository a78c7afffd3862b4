import { lastDay } from "#lib/partial-dates.ts";
import { MONTH_OR_YEAR, townOf } from "#content-check/schools/cohorts.ts";
import { dateIn } from "./dates.ts";
import type { Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";

/**
 * Reports a setting whose dates are all past, as a notice, which does not stop the build: nobody made a mistake, the dates have
 * simply passed.
 */
function pastDateFaults(path: string, name: string, said: string, today: number): Fault[] {
  const dates = [...said.matchAll(MONTH_OR_YEAR)].map(([words]) => words);
  const isPast = (words: string): boolean => {
    const date = dateIn(words);
    return date !== undefined && lastDay(date) < today;
  };
  const [first] = dates;
  if (first === undefined || !dates.every(isPast)) return [];
  return [
    {
      file: path,
      field: `${name} › value`,
      fault: `« ${first} » est passé`,
      remedy: "écrivez ce qui vaut pour la suite, ou videz la valeur.",
      isNotice: true,
    },
  ];
}

/**
 * Reports `nextIntake` and `replyTime` if their dates are past, and a `nextIntake` that names a school: « La rentrée de Roubaix
 * est en mars » would also be shown on the pages of other schools.
 */
export function intakeSentenceFaults(
  path: string,
  settings: unknown,
  files: readonly ContentFile[],
  today: number,
): Fault[] {
  const { nextIntake, replyTime } = settings as Record<
    string,
    { value?: unknown } | null | undefined
  >;
  const replyFaults = pastDateFaults(path, "replyTime", String(replyTime?.["value"] ?? ""), today);
  const said = String(nextIntake?.value ?? "");
  const towns = files.filter(({ collection }) => collection === "schools").map(townOf);
  const town = towns.find((name) => name !== "" && said.includes(name));
  if (town === undefined)
    return [...replyFaults, ...pastDateFaults(path, "nextIntake", said, today)];
  return [
    ...replyFaults,
    {
      file: path,
      field: "nextIntake › value",
      fault: `la phrase nomme ${town}, et se montre aussi sur les pages des autres écoles`,
      remedy:
        "écrivez la date de cette école dans un fichier de content/cohorts/ (program, school, starts), et laissez ici ce qui vaut pour toutes.",
    },
  ];
}
