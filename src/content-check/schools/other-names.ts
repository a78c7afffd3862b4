import { sortKey } from "#lib/partial-dates.ts";
import { isWithinId, plainId } from "#lib/plain-id.ts";
import { dateIn, latestDay } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { NAMED_BY_TOWN, townOf } from "./cohorts.ts";

/**
 * By collection: the field whose year is also in the names of the files. Not `press`: the name of a page may contain the year
 * of the intake that the page announces.
 */
const YEAR_OF_NAME: Partial<Record<ContentFile["collection"], string>> = {
  milestones: "date",
  statements: "date",
  cohorts: "starts",
};

/**
 * Reports a file whose name and date have different years: `2020-roubaix.yaml` with `date: 2021`. If the date must be past and
 * is in the future, another rule reports it.
 */
function otherYearFaults(file: ContentFile, today: number): Fault[] {
  const field = YEAR_OF_NAME[file.collection];
  const date = field === undefined ? undefined : dateIn(fields(file)[field]);
  const years = file.id.split("-").filter((part) => /^(?:19|20)\d\d$/.test(part));
  if (field === undefined || !date || years.length === 0) return [];
  if (field === "date" && sortKey(date) > latestDay(today)) return [];
  const said = [date.from.year, (date.to ?? date.from).year].map(String);
  if (years.some((year) => said.includes(year))) return [];
  return [
    faultAt(file, [field], {
      fault: `le nom du fichier dit ${years.join(", ")}, et « ${field} » ${said[0] ?? ""}`,
      remedy: `corrigez l'année de « ${field} », ou renommez le fichier.`,
    }),
  ];
}

/**
 * A number of questions. If at least this many share the first word of their names and their audience, a single question with
 * that first word and another audience is reported.
 */
const MIN_QUESTIONS = 3;

/** Reports a question whose name begins like those of another audience: `jeunes-bac.mdx` with `audience: families`. */
function otherAudienceFaults(files: readonly ContentFile[]): Fault[] {
  const questions = files.filter(({ collection }) => collection === "questions");
  const byName = Map.groupBy(questions, ({ id }) => id.split("-")[0] ?? "");
  return [...byName].flatMap(([name, named]): Fault[] => {
    const byAudience = [...Map.groupBy(named, (file) => String(fields(file)["audience"]))].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    const [most, ...others] = byAudience;
    if (!most || most[1].length < MIN_QUESTIONS) return [];
    return others.flatMap(([audience, odd]) =>
      odd.length > 1 || !isAudience(files, audience)
        ? []
        : odd.map((file) =>
            faultAt(file, ["audience"], {
              fault: `les fiches « ${name}-… » ont audience: ${most[0]}, et celle-ci audience: ${audience}`,
              remedy: `écrivez audience: ${most[0]}, ou nommez le fichier comme ceux de ${audience}.`,
            }),
          ),
    );
  });
}

/** Whether an audience exists. The schema reports a reference to an audience that does not. */
const isAudience = (files: readonly ContentFile[], audience: string): boolean =>
  files.some(({ collection, id }) => collection === "audiences" && id === audience);

/**
 * Reports an intake whose file name contains another school than its field `school`: `lyon-2027.yaml` with `school: roubaix`.
 */
function otherSchoolFaults(files: readonly ContentFile[]): Fault[] {
  const ids = files.filter(({ collection }) => collection === "schools").map(({ id }) => id);
  /** « roubaix » names the school « roubaix », and « marseille » the school « marseille-2018 ». */
  const mayName = (name: string, id: string): boolean => `${id}-`.startsWith(`${name}-`);
  return files.flatMap((file): Fault[] => {
    if (file.collection !== "cohorts") return [];
    const own = String(fields(file)["school"]);
    const name = file.id.replace(/-?(?:19|20)\d\d(?:-.*)?$/, "");
    if (name === "" || mayName(name, own) || !ids.some((id) => mayName(name, id))) return [];
    return [
      faultAt(file, ["school"], {
        fault: `le nom du fichier dit ${name}, et l'école est ${own}`,
        remedy: `corrigez l'école, ou renommez le fichier en ${own}${file.id.slice(name.length)}.yaml.`,
      }),
    ];
  });
}

/** « st-denis » as « saint-denis ». */
const wholeSaint = (id: string): string => id.replace(/(?<![a-z0-9])st(?=e?-)/g, "saint");

/**
 * Reports a school whose `name` says another town than the name of its file, which is the address of its page: « École de
 * Perpignan » in `rivesaltes.mdx`. The file may be named after a part of the name, or after the town and more: `labo.mdx` or
 * `saint-denis-labo.mdx` for « École de Saint-Denis, le LABO », `marseille-2018.mdx` for « Première école de Marseille ».
 */
function otherSchoolTownFaults(files: readonly ContentFile[]): Fault[] {
  return files.flatMap((file): Fault[] => {
    const { name } = fields(file);
    if (file.collection !== "schools" || typeof name !== "string") return [];
    // Another rule reports a name without a town.
    if (!NAMED_BY_TOWN.test(name)) return [];
    // Another rule reports a capital or an accent in the name of the file.
    const id = wholeSaint(plainId(file.id));
    const own = id.replace(/-(?:19|20)\d\d$/, "");
    const town = wholeSaint(plainId(townOf(file)));
    if (town === "" || isWithinId(town, id) || isWithinId(own, wholeSaint(plainId(name))))
      return [];
    return [
      faultAt(file, ["name"], {
        fault: `le nom du fichier dit ${file.id}, et l'école se nomme « ${name} »`,
        remedy: `corrigez le nom, ou renommez le fichier en ${town}.mdx ; ses autres champs sont alors aussi à revoir.`,
      }),
    ];
  });
}

/**
 * Reports a file whose name says another year, audience or school than its fields: in a copy, probably only the name or only
 * the field was changed.
 * @param today the day of the build, as returned by `buildDay`
 */
export const otherNameFaults = (files: readonly ContentFile[], today: number): Fault[] => [
  ...files.flatMap((file) => otherYearFaults(file, today)),
  ...otherAudienceFaults(files),
  ...otherSchoolFaults(files),
  ...otherSchoolTownFaults(files),
];
