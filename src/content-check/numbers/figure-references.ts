import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { groupReasonFaults, mixedGroupFaults } from "./figure-groups.ts";
import { otherKindMistake } from "./figure-kinds.ts";
import { labelledFigureFaults, noteYearFaults } from "./figure-labels.ts";
import { stepPeopleFaults } from "./step-people.ts";

/** In years. People who were counted longer before the start of an intake are those of an earlier intake. */
const MAX_YEARS_BEFORE = 2;
/** A year, in sort keys of dates: they are written as yyyymmdd. */
const YEAR = 10_000;

/** The figure with this id; `undefined` if it is missing, which is reported elsewhere. */
const figureById = (id: unknown, entries: Entries): ContentFile | undefined =>
  typeof id === "string" ? entries.find("figures", id) : undefined;

/** The id of the figure of a course's duration, in its summary « En bref ». */
const durationOf = (file: ContentFile): unknown =>
  (fields(file)["glance"] as { duration?: unknown } | null | undefined)?.duration;

/** Reports the duration of a course if its figure counts something else: « duration: roubaix-entres » counts « jeunes ». */
function durationUnitFaults(file: ContentFile, entries: Entries): Fault[] {
  const figure = figureById(durationOf(file), entries);
  const wrong = figure && otherKindMistake(figure, "time");
  return wrong ? [faultAt(file, ["glance", "duration"], wrong)] : [];
}

/** Reports the note on the duration of a course if the note names another year than the figure of the duration. */
function durationNoteFaults(file: ContentFile, entries: Entries): Fault[] {
  const { glance } = fields(file) as { glance?: { durationNote?: unknown } | null };
  const figure = figureById(durationOf(file), entries);
  return figure
    ? noteYearFaults(file, ["glance", "durationNote"], glance?.durationNote, figure, entries)
    : [];
}

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
    const figure = figureById(people, entries);
    const wrong = figure && otherKindMistake(figure, "people");
    return wrong ? [faultAt(file, path, wrong)] : earlierIntakeFaults(path, people);
  });
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

/** Checks the figures that courses, intakes, groups and the home page name: what they count, for whom and when. */
export const figureReferenceFaults = (file: ContentFile, entries: Entries): Fault[] => {
  if (file.collection === "figure-groups")
    return [...mixedGroupFaults(file, entries), ...groupReasonFaults(file, entries)];
  if (file.collection === "cohorts") {
    const wrongPeople = peopleFaults(file, entries);
    // The number of a wrong figure says nothing about the steps.
    return wrongPeople.length > 0 ? wrongPeople : stepPeopleFaults(file, entries);
  }
  if (file.collection === "home") return labelledFigureFaults(file, entries);
  if (file.collection !== "programs") return [];
  const figureFaults = [
    // A draft course is not checked for this: a published figure must not list it.
    ...(isShown(file) ? durationFaults(file, entries) : []),
    ...durationUnitFaults(file, entries),
  ];
  // The dates of a wrong figure say nothing about the note.
  return figureFaults.length > 0 ? figureFaults : durationNoteFaults(file, entries);
};
