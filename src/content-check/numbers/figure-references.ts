import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { hasOddUnit, isTime, mayBePeople } from "./figure-units.ts";

/** In years. If people were counted longer before an intake starts, they are those of an earlier intake. */
const MAX_YEARS_BEFORE = 2;
/** A year, in sort keys of dates: they are written as yyyymmdd. */
const YEAR = 10_000;

/** The figure with this id; `undefined` if it is missing, which is reported elsewhere. */
const figureById = (id: unknown, entries: Entries): ContentFile | undefined =>
  typeof id === "string" ? entries.find("figures", id) : undefined;

/** The id of the figure of a course's duration, in its summary « En bref ». */
const durationOf = (file: ContentFile): unknown =>
  (fields(file)["glance"] as { duration?: unknown } | null | undefined)?.duration;

/**
 * Reports a field that names a figure with an unsuitable unit.
 * @param needed which units are right, and what they count, in words: « une durée »
 */
function wrongUnitFaults(
  file: ContentFile,
  path: PropertyKey[],
  figure: { id: unknown; entries: Entries },
  needed: { isRight: (unit: string) => boolean; words: string },
): Fault[] {
  const found = figureById(figure.id, figure.entries);
  const { unit } = found ? fields(found) : {};
  // A unit that does not suit its figure is reported in the figure's file.
  if (!found || typeof unit !== "string" || needed.isRight(unit) || hasOddUnit(found)) return [];
  return [
    faultAt(file, path, {
      fault: `« ${String(figure.id)} » compte des ${unit}, et non ${needed.words}`,
      remedy: "nommez un autre chiffre de content/figures/, ou ajoutez-le.",
    }),
  ];
}

/** Reports the duration of a course if its figure counts something else: « duration: roubaix-entres » counts « jeunes ». */
const durationUnitFaults = (file: ContentFile, entries: Entries): Fault[] =>
  wrongUnitFaults(
    file,
    ["glance", "duration"],
    { id: durationOf(file), entries },
    { isRight: isTime, words: "une durée" },
  );

/** Reports the people of an intake's step if their figure counts something else, or the people of an earlier intake. */
function peopleFaults(file: ContentFile, entries: Entries): Fault[] {
  const { starts, steps } = fields(file);
  if (!Array.isArray(steps)) return [];
  const start = dateIn(starts);
  const earlierIntakeFaults = (path: PropertyKey[], id: unknown): Fault[] => {
    const figure = figureById(id, entries);
    const date = figure && dateIn(fields(figure)["asOf"]);
    if (!start || !date || lastDay(date) + MAX_YEARS_BEFORE * YEAR >= sortKey(start)) return [];
    return [
      faultAt(file, path, {
        fault: `« ${String(id)} » est le nombre d'une autre promotion (${formatDate(date)})`,
        remedy: "retirez la ligne, ou nommez le chiffre de cette promotion-ci.",
      }),
    ];
  };
  return (steps as unknown[]).flatMap((step, index) => {
    const path = ["steps", index, "people"];
    const { people } = (step ?? {}) as { people?: unknown };
    const faults = wrongUnitFaults(
      file,
      path,
      { id: people, entries },
      { isRight: mayBePeople, words: "des personnes" },
    );
    return faults.length > 0 ? faults : earlierIntakeFaults(path, people);
  });
}

/**
 * Reports the first figure of a group that counts time while most others do not, or the other way round: « mois » among
 * « jeunes ». If there are as many of both, nothing is reported.
 */
function mixedGroupFaults(file: ContentFile, entries: Entries): Fault[] {
  const { figures } = fields(file);
  if (!Array.isArray(figures)) return [];
  // A figure without a unit is reported in its own file.
  const units = figures.map((id) => {
    const figure = entries.find("figures", String(id));
    const { unit } = figure ? fields(figure) : {};
    return typeof unit === "string" ? unit : undefined;
  });
  const figuresWhere = (countsTime: boolean) =>
    units.flatMap((unit, index) =>
      unit !== undefined && isTime(unit) === countsTime ? [{ unit, index }] : [],
    );
  const [few, many] = [figuresWhere(true), figuresWhere(false)].sort((a, b) => a.length - b.length);
  const [first] = few ?? [];
  if (!first || !many || few?.length === many.length) return [];
  return [
    faultAt(file, ["figures", first.index], {
      fault: `« ${String(figures[first.index])} » compte des ${first.unit}, et les autres des ${many[0]?.unit ?? ""}`,
      remedy: "un groupe rapproche ce qui se compte de la même façon : retirez ce chiffre.",
    }),
  ];
}

/** Reports the duration of a course if its figure lists only other courses: « labo-duree » for the course at Roubaix. */
function durationFaults(file: ContentFile, entries: Entries): Fault[] {
  const duration = durationOf(file);
  const figure = figureById(duration, entries);
  const programs = figure ? asIds(fields(figure)["programs"]) : [];
  if (programs.length === 0 || programs.includes(file.id)) return [];
  return [
    faultAt(file, ["glance", "duration"], {
      fault: `« ${String(duration)} » est la durée d'une autre formation (${programs.join(", ")})`,
      remedy: `donnez le chiffre de celle-ci, ou ajoutez ${file.id} dans « programs » de ${figure?.path ?? ""}.`,
    }),
  ];
}

/**
 * Reports a note on the duration of a course that names years, but none of the figure beside it: « en 2022 » under a figure of
 * 2017. « en 2017, puis 2022 » is fine.
 */
function durationNoteFaults(file: ContentFile, entries: Entries): Fault[] {
  const { glance } = fields(file) as { glance?: { duration?: unknown; durationNote?: unknown } };
  const { duration, durationNote } = glance ?? {};
  const figure = figureById(duration, entries);
  const date = figure && dateIn(fields(figure)["asOf"]);
  const years = String(durationNote ?? "").match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  if (!date || years.length === 0) return [];
  const [from, to] = [date.from.year, (date.to ?? date.from).year];
  if (years.some((year) => Number(year) >= from && Number(year) <= to)) return [];
  return [
    faultAt(file, ["glance", "durationNote"], {
      fault: `« durationNote » dit ${years.join(", ")}, et le chiffre « ${String(duration)} » est ${formatDateOf(date)}`,
      remedy: "corrigez l'une des deux lignes.",
    }),
  ];
}

/** Checks the figures that courses, intakes and groups name: what they count, for whom and when. */
export const figureReferenceFaults = (file: ContentFile, entries: Entries): Fault[] => {
  if (file.collection === "figure-groups") return mixedGroupFaults(file, entries);
  if (file.collection === "cohorts") return peopleFaults(file, entries);
  if (file.collection !== "programs") return [];
  const figureFaults = [
    // A published figure may not list a draft course.
    ...(isShown(file) ? durationFaults(file, entries) : []),
    ...durationUnitFaults(file, entries),
  ];
  // The dates of a wrong figure say nothing about the note.
  return figureFaults.length > 0 ? figureFaults : durationNoteFaults(file, entries);
};
