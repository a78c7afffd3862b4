import { lastDay, parsePartialDate, PartialDateError } from "../lib/partial-dates.ts";
import type { Fault } from "./faults.ts";
import { fields, isShown, type ContentFile } from "./files.ts";

/** The courses that a school's file says it gives. */
const taughtAt = (school: ContentFile): unknown[] => {
  const { teaches } = fields(school);
  return Array.isArray(teaches)
    ? teaches.map((taught) => (taught as { value?: unknown } | null)?.value)
    : [];
};

/** An intake is at a school that gives its course: its date would stand on pages where nobody looks for it, or lie. */
function teachingFaults(cohorts: readonly ContentFile[], files: readonly ContentFile[]): Fault[] {
  return cohorts.flatMap((file) => {
    const { program, school: id } = fields(file);
    const school = files.find((other) => other.collection === "schools" && other.id === id);
    if (!school?.data || typeof program !== "string" || taughtAt(school).includes(program))
      return [];
    return [
      {
        file: file.path,
        line: file.lineOf(["school"]),
        field: "school",
        fault: `l'école « ${String(id)} » ne donne pas la formation « ${String(program)} »`,
        mend: `changez l'école ou la formation ; ou, si elle la donne, ajoutez la formation à « teaches » dans ${school.path}.`,
      },
    ];
  });
}

/** The last day on which an intake may start; `undefined` for one whose date is unknown or cannot be read. */
function lastDayOf(file: ContentFile): number | undefined {
  try {
    const date = parsePartialDate(String(fields(file)["starts"]));
    return date.known ? lastDay(date) : undefined;
  } catch (error) {
    if (error instanceof PartialDateError) return undefined; // told where it is typed
    throw error;
  }
}

/**
 * An intake that is over, that no article tells and no later one follows at its school: either its year is mistyped, or somebody
 * has to write the next. It comes about by itself, hence never keeps the site from being built.
 */
function overFaults(cohorts: readonly ContentFile[], today: number): Fault[] {
  const isTold = (file: ContentFile) => {
    const { sources, steps } = fields(file);
    return [sources, steps].some((list) => Array.isArray(list) && list.length > 0);
  };
  return cohorts.flatMap((file): Fault[] => {
    const end = lastDayOf(file);
    if (end === undefined || end >= today || isTold(file)) return [];
    const { school } = fields(file);
    const later = cohorts.some(
      (other) => fields(other)["school"] === school && (lastDayOf(other) ?? 0) > end,
    );
    if (later) return [];
    return [
      {
        file: file.path,
        line: file.lineOf(["starts"]),
        field: "starts",
        fault: `cette rentrée est passée (${String(fields(file)["starts"])}) et aucune autre n'est écrite pour cette école`,
        mend: "corrigez l'année, écrivez la prochaine rentrée, ou supprimez cette fiche.",
        passing: true,
      },
    ];
  });
}

/** One intake, written twice. */
function twiceFaults(cohorts: readonly ContentFile[]): Fault[] {
  const seen = new Map<string, ContentFile>();
  return cohorts.flatMap((file): Fault[] => {
    const { program, school, starts } = fields(file);
    const key = [program, school, starts].map(String).join(" ");
    const twin = seen.get(key);
    seen.set(key, file);
    if (!twin) return [];
    return [
      {
        file: file.path,
        line: file.lineOf(["starts"]),
        field: "starts",
        fault: `cette rentrée est déjà dans ${twin.path}`,
        mend: "corrigez la date, l'école ou la formation, ou supprimez une des deux fiches.",
      },
    ];
  });
}

/** Checks the intakes that are shown; `today` as `buildDay` gives it. */
export function cohortFaults(files: readonly ContentFile[], today: number): Fault[] {
  const cohorts = files.filter((file) => file.collection === "cohorts" && isShown(file));
  return [
    ...teachingFaults(cohorts, files),
    ...twiceFaults(cohorts),
    ...overFaults(cohorts, today),
  ];
}

/** The town in a school's name: "École de Saint-Denis, le LABO" → "Saint-Denis". */
const townOf = (school: ContentFile): string =>
  String(fields(school)["name"] ?? "")
    .replace(/^.*école de /i, "")
    .replace(/[,(].*$/, "")
    .trim();

/** The general sentence is shown wherever no intake is known, on pages of other schools too: it names none. */
export function generalIntakeFaults(
  path: string,
  settings: unknown,
  files: readonly ContentFile[],
): Fault[] {
  const { nextIntake } = settings as { nextIntake?: { value?: unknown } | null };
  const said = String(nextIntake?.value ?? "");
  const towns = files.filter(({ collection }) => collection === "schools").map(townOf);
  const town = towns.find((name) => name !== "" && said.includes(name));
  if (town === undefined) return [];
  return [
    {
      file: path,
      field: "nextIntake › value",
      fault: `la phrase nomme ${town}, et se montre aussi sur les pages des autres écoles`,
      mend: "écrivez la date de cette école dans un fichier de content/cohorts/ (program, school, starts), et laissez ici ce qui vaut pour toutes.",
    },
  ];
}
