import { lastDay } from "#lib/partial-dates.ts";
import { DATED, townOf } from "#content-check/schools/cohorts.ts";
import { dateIn } from "./dates.ts";
import type { Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";

/** Reports a sentence of the settings once all the dates in it are past. */
function overSentence(path: string, name: string, said: string, today: number): Fault[] {
  const dates = [...said.matchAll(DATED)].map(([words]) => words);
  const isOver = (words: string): boolean => {
    const date = dateIn(words);
    return date !== undefined && lastDay(date) < today;
  };
  const [first] = dates;
  if (first === undefined || !dates.every(isOver)) return [];
  return [
    {
      file: path,
      field: `${name} › value`,
      fault: `« ${first} » est passé`,
      remedy: "écrivez ce qui vaut pour la suite, ou videz la valeur.",
      passing: true,
    },
  ];
}

/**
 * The general sentence is shown wherever no intake is known, including pages of other schools, so it must not name a school.
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
  const ofReply = overSentence(path, "replyTime", String(replyTime?.["value"] ?? ""), today);
  const said = String(nextIntake?.value ?? "");
  const towns = files.filter(({ collection }) => collection === "schools").map(townOf);
  const town = towns.find((name) => name !== "" && said.includes(name));
  if (town === undefined) return [...ofReply, ...overSentence(path, "nextIntake", said, today)];
  return [
    ...ofReply,
    {
      file: path,
      field: "nextIntake › value",
      fault: `la phrase nomme ${town}, et se montre aussi sur les pages des autres écoles`,
      remedy:
        "écrivez la date de cette école dans un fichier de content/cohorts/ (program, school, starts), et laissez ici ce qui vaut pour toutes.",
    },
  ];
}
