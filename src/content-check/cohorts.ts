import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../association/settings.ts";
import type { Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";

/** The courses that a school's file says it gives. */
const taughtAt = (school: ContentFile): unknown[] => {
  const { teaches } = fields(school);
  return Array.isArray(teaches)
    ? teaches.map((taught) => (taught as { value?: unknown } | null)?.value)
    : [];
};

/** An intake is at a school that gives its course: its date would stand on pages where nobody looks for it, or lie. */
export function cohortFaults(files: readonly ContentFile[]): Fault[] {
  return files
    .filter(({ collection }) => collection === "cohorts")
    .flatMap((file) => {
      const { program, school: id } = fields(file);
      const school = files.find((other) => other.collection === "schools" && other.id === id);
      if (!school || program === undefined || taughtAt(school).includes(program)) return [];
      return [
        {
          file: file.path,
          field: "school",
          fault: `l'école « ${String(id)} » ne donne pas la formation « ${String(program)} »`,
          mend: `changez l'école ou la formation ; ou, si elle la donne, ajoutez la formation à « teaches » dans ${school.path}.`,
        },
      ];
    });
}

/** The town in a school's name: "École de Saint-Denis, le LABO" → "Saint-Denis". */
const townOf = (school: ContentFile): string =>
  String(fields(school)["name"] ?? "")
    .replace(/^.*école de /i, "")
    .replace(/[,(].*$/, "")
    .trim();

/** The general sentence is shown wherever no intake is known, on pages of other schools too: it names none. */
export function generalIntakeFaults(
  root: string,
  settings: string,
  files: readonly ContentFile[],
): Fault[] {
  const path = join(root, settings);
  if (!existsSync(path)) return [];
  const { nextIntake } = readSettings(readFileSync(path, "utf8")).toJS() as {
    nextIntake?: { value?: unknown };
  };
  const said = String(nextIntake?.value ?? "");
  const towns = files.filter(({ collection }) => collection === "schools").map(townOf);
  const town = towns.find((name) => name !== "" && said.includes(name));
  if (town === undefined) return [];
  return [
    {
      file: settings,
      field: "nextIntake › value",
      fault: `la phrase nomme ${town}, et se montre aussi sur les pages des autres écoles`,
      mend: "écrivez la date de cette école dans un fichier de content/cohorts/ (program, school, starts), et laissez ici ce qui vaut pour toutes.",
    },
  ];
}
