import { formatDate } from "#lib/date-words.ts";
import {
  utcDateOf,
  lastDay,
  mayBeSameDay,
  MONTHS,
  sortKey,
  type KnownDate,
} from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { stepFaults } from "#content-check/dates/steps.ts";
import { intakeHostFaults } from "./intake-hosts.ts";

/** The ids of the courses that a school's file lists (`teaches`). */
export const taughtAt = (school: ContentFile): unknown[] => {
  const { teaches } = fields(school);
  return Array.isArray(teaches)
    ? teaches.map((taught) => (taught as { value?: unknown } | null)?.value)
    : [];
};

/**
 * Reports an intake at a school that does not give the intake's course: the date would be wrong, or shown on pages where nobody
 * looks for it.
 */
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
        remedy: `changez l'école ou la formation ; ou, si elle la donne, ajoutez la formation à « teaches » dans ${school.path}.`,
      },
    ];
  });
}

const startOf = (file: ContentFile): KnownDate | undefined => dateIn(fields(file)["starts"]);

/** The last day on which an intake may start; `undefined` if its date is unknown or cannot be read. */
function lastDayOf(file: ContentFile): number | undefined {
  const start = startOf(file);
  return start && lastDay(start);
}

/**
 * Reports a past intake with neither sources nor steps, if no later intake is entered for its school: either its year is
 * mistyped, or the next intake is missing. This never stops the build, because nobody made a mistake: time has passed.
 */
function pastFaults(cohorts: readonly ContentFile[], today: number): Fault[] {
  const hasSources = (file: ContentFile) => {
    const { sources, steps } = fields(file);
    return [sources, steps].some((list) => Array.isArray(list) && list.length > 0);
  };
  return cohorts.flatMap((file): Fault[] => {
    const end = lastDayOf(file);
    if (end === undefined || end >= today || hasSources(file)) return [];
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
        remedy: "corrigez l'année, écrivez la prochaine rentrée, ou supprimez cette fiche.",
        isNotice: true,
      },
    ];
  });
}

/**
 * Whether two dates may be the same intake: the same day written in two ways, or a day and its month (« mars 2027 », « 1er mars
 * 2027 »). A day and its year may be two intakes (« 2027 », « 1er mars 2027 »).
 */
const mayBeOneIntake = (a: KnownDate, b: KnownDate): boolean =>
  a.from.month !== undefined && b.from.month !== undefined
    ? mayBeSameDay(a, b)
    : sortKey(a) === sortKey(b) && lastDay(a) === lastDay(b);

/** In days. Two intakes that are closer to each other are taken for one intake whose day has changed. */
const MIN_DAYS_APART = 28;

/**
 * The days between two intakes on different days that are closer than `MIN_DAYS_APART`; otherwise, or if a day is unknown,
 * `undefined`.
 */
function daysApart(a: KnownDate, b: KnownDate): number | undefined {
  if (a.from.day === undefined || b.from.day === undefined) return undefined;
  const days = Math.abs(utcDateOf(a).getTime() - utcDateOf(b).getTime()) / 86_400_000;
  return days > 0 && days < MIN_DAYS_APART ? days : undefined;
}

/** Reports an intake that is entered twice: the same day in two files, or a day that has changed and was entered again. */
function twiceFaults(cohorts: readonly ContentFile[]): Fault[] {
  return cohorts.flatMap((file, index): Fault[] => {
    const { program, school, starts } = fields(file);
    const start = startOf(file);
    const earlier = cohorts.slice(0, index).find((other) => {
      const before = startOf(other);
      return (
        fields(other)["program"] === program &&
        fields(other)["school"] === school &&
        (start && before
          ? mayBeOneIntake(start, before) || daysApart(start, before) !== undefined
          : fields(other)["starts"] === starts)
      );
    });
    if (!earlier) return [];
    const before = startOf(earlier);
    const days = start && before && daysApart(start, before);
    if (days !== undefined)
      return [
        faultAt(file, ["starts"], {
          fault: `cette rentrée est à ${days === 1 ? "un jour" : `${String(days)} jours`} de celle de ${earlier.path} (${String(fields(earlier)["starts"])})`,
          remedy: "supprimez celle des deux fiches qui n'est plus la bonne, ou corrigez sa date.",
        }),
      ];
    return [
      {
        file: file.path,
        line: file.lineOf(["starts"]),
        field: "starts",
        fault: `cette rentrée est déjà dans ${earlier.path} (${String(fields(earlier)["starts"])})`,
        remedy: "corrigez la date, l'école ou la formation, ou supprimez une des deux fiches.",
      },
    ];
  });
}

/** Public holidays on the same day each year, as day/month (Code du travail, L3133-1). */
const HOLIDAYS = new Set(["1/1", "1/5", "8/5", "14/7", "15/8", "1/11", "11/11", "25/12"]);

/** Reports an intake on a Sunday or a public holiday, when no school is open. An uncertain day (« vers le 1er mai ») is fine. */
function calendarFaults(cohorts: readonly ContentFile[]): Fault[] {
  return cohorts.flatMap((file): Fault[] => {
    const start = startOf(file);
    const { month, day } = start?.from ?? {};
    if (!start || start.to || start.qualifier || month === undefined || day === undefined)
      return [];
    if (utcDateOf(start).getUTCDay() === 0)
      return [
        faultAt(file, ["starts"], {
          fault: `« ${formatDate(start)} » est un dimanche`,
          remedy: "corrigez le jour, le mois ou l'année.",
        }),
      ];
    if (HOLIDAYS.has(`${String(day)}/${String(month)}`))
      return [
        faultAt(file, ["starts"], {
          fault: `« ${formatDate(start)} » est un jour férié`,
          remedy: "corrigez le jour ou le mois.",
        }),
      ];
    return [];
  });
}

/**
 * Reports published intakes whose school, day or steps cannot be right: for example an intake at a school that does not give
 * the course, or on a Sunday.
 * @param today the day of the build, as returned by `buildDay`
 */
export function cohortFaults(files: readonly ContentFile[], today: number): Fault[] {
  const cohorts = files.filter((file) => file.collection === "cohorts" && isShown(file));
  const misplaced = teachingFaults(cohorts, files);
  // If an intake is at the wrong school, its hosts would only be reported for the same reason.
  const isInPlace = ({ path }: ContentFile) => !misplaced.some(({ file }) => file === path);
  return [
    ...misplaced,
    ...twiceFaults(cohorts),
    ...pastFaults(cohorts, today),
    ...calendarFaults(cohorts),
    ...cohorts.flatMap(stepFaults),
    ...cohorts.filter(isInPlace).flatMap((file) => intakeHostFaults(file, files)),
  ];
}

/**
 * Makes a pattern that finds any of these names as a whole, with either apostrophe: « Meaux », and not in « Meauxel » or
 * « Saint-Meaux ».
 */
export function anyName(names: readonly string[]): RegExp {
  const any = names.map((name) => RegExp.escape(name).replace(/\\x27|’/g, "['’]")).join("|");
  return names.length === 0 ? /(?!)/u : new RegExp(`(?<![\\p{L}-])(?:${any})(?![\\p{L}-])`, "u");
}

/** Makes a pattern that finds a name as a whole. */
export const wholeName = (name: string): RegExp => anyName([name]);

/** Words before a town that make it a date and not a place, as the source of a pattern: « Depuis Chelles, nous formons ». */
export const LONG_AGO = "(?<!\\p{L})(?:[Aa]près|[Aa]vant|[Dd]epuis) ";

/** The name of a school that names its town: « École d'Orléans », « Première école de Marseille »; not « Notre école ». */
export const NAMED_BY_TOWN = /[Éé]cole d(?:e |['’])\p{Lu}/u;

/**
 * The town in a school's name: « Saint-Denis » in « École de Saint-Denis, le LABO », « Orléans » in « École d'Orléans », « Le
 * Havre » in « École du Havre ».
 */
export const townOf = (school: ContentFile): string =>
  String(fields(school)["name"] ?? "")
    .replace(/^.*[Éé]cole d(?:e |['’](?=\p{Lu}))/u, "")
    .replace(/^.*[Éé]cole d(u|es) (?=\p{Lu})/u, (_, end: string) => (end === "u" ? "Le " : "Les "))
    .replace(/[,(].*$/, "")
    .trim();

/** Whether a town may be a short name of a place: « Marseille » for « Marseille Saint-Jérôme ». */
export const mayBeIn = (town: string, whole: string): boolean => `${whole} `.startsWith(`${town} `);

/**
 * The schools that a text may call by their town alone. A school is left out if the town of another school is the same, or
 * begins with the same name: « Marseille » may also mean « École de Marseille Saint-Jérôme ».
 */
export function schoolsKnownByTown(schools: readonly ContentFile[]): ContentFile[] {
  const towns = schools.map(townOf);
  return schools.filter((_, index) => {
    const town = towns[index] ?? "";
    return town !== "" && !towns.some((other, place) => place !== index && other.startsWith(town));
  });
}

/** A year, with its month if the month stands before it: « 2027 », « mars 2027 ». */
export const MONTH_OR_YEAR = new RegExp(`(?:(?:${MONTHS.join("|")}) )?20\\d\\d`, "giu");
