import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt as at, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { asIds } from "#content-check/schools/other-school.ts";
import { hasOddUnit } from "./figure-units.ts";

const TIME = /^(?:h|heures?|jours?|semaines?|mois|ans?|années?|trimestres?|semestres?)(?!\p{L})/iu;
const PEOPLE_NOT = /^(?:%|€|euros?|m²|h|heures?|jours?|semaines?|mois|ans?|années?)(?!\p{L})/iu;

/** In years. A number of people from longer before an intake is of another one. */
const FORMER_YEARS = 2;

/** A field that needs a duration or a number of people must name a figure with such a unit. */
function kindFaults(file: ContentFile, entries: Entries): Fault[] {
  const wrong = (path: PropertyKey[], id: unknown, is: (unit: string) => boolean, kind: string) => {
    const figure = typeof id === "string" ? entries.find("figures", id) : undefined;
    const { unit } = figure ? fields(figure) : {};
    // A figure with the unit of another is reported in its own file.
    if (typeof unit !== "string" || is(unit) || (figure && hasOddUnit(figure))) return [];
    return [
      at(file, path, {
        fault: `« ${String(id)} » compte des ${unit}, et non ${kind}`,
        remedy: "nommez un autre chiffre de content/figures/, ou ajoutez-le.",
      }),
    ];
  };
  const { glance, steps } = fields(file) as {
    glance?: { duration?: unknown } | null;
    steps?: unknown;
  };
  if (file.collection === "programs")
    return wrong(["glance", "duration"], glance?.duration, (unit) => TIME.test(unit), "une durée");
  if (!Array.isArray(steps)) return [];
  const start = dateIn(fields(file)["starts"]);
  const former = (path: PropertyKey[], id: unknown): Fault[] => {
    const figure = typeof id === "string" ? entries.find("figures", id) : undefined;
    const date = figure && dateIn(fields(figure)["asOf"]);
    if (!start || !date || lastDay(date) + FORMER_YEARS * 10_000 >= sortKey(start)) return [];
    return [
      at(file, path, {
        fault: `« ${String(id)} » est le nombre d'une autre promotion (${formatDate(date)})`,
        remedy: "retirez la ligne, ou nommez le chiffre de cette promotion-ci.",
      }),
    ];
  };
  return (steps as unknown[]).flatMap((step, index) => {
    const path = ["steps", index, "people"];
    const { people } = (step ?? {}) as { people?: unknown };
    const ofKind = wrong(path, people, (unit) => !PEOPLE_NOT.test(unit), "des personnes");
    return ofKind.length > 0 ? ofKind : former(path, people);
  });
}

/** Reports a group of figures in which one counts time and the others do not, or the other way round. */
function mixedGroupFaults(file: ContentFile, entries: Entries): Fault[] {
  const { figures } = fields(file);
  if (!Array.isArray(figures)) return [];
  // A figure without a unit is reported by itself.
  const units = figures.map((id) => {
    const figure = entries.find("figures", String(id));
    const { unit } = figure ? fields(figure) : {};
    return typeof unit === "string" ? unit : undefined;
  });
  const odd = (isOdd: boolean) =>
    units.flatMap((unit, index) =>
      unit !== undefined && TIME.test(unit) === isOdd ? [{ unit, index }] : [],
    );
  const [few, many] = [odd(true), odd(false)].sort((a, b) => a.length - b.length);
  const [first] = few ?? [];
  if (!first || !many || few?.length === many.length) return [];
  return [
    at(file, ["figures", first.index], {
      fault: `« ${String(figures[first.index])} » compte des ${first.unit}, et les autres des ${many[0]?.unit ?? ""}`,
      remedy: "un groupe rapproche ce qui se compte de la même façon : retirez ce chiffre.",
    }),
  ];
}

/** A course lasts as long as a figure says that is about this course. */
function durationFaults(file: ContentFile, entries: Entries): Fault[] {
  const { glance } = fields(file) as { glance?: { duration?: unknown } | null };
  const duration = glance?.duration;
  const figure = typeof duration === "string" ? entries.find("figures", duration) : undefined;
  const programs = figure ? asIds(fields(figure)["programs"]) : [];
  if (programs.length === 0 || programs.includes(file.id)) return [];
  return [
    at(file, ["glance", "duration"], {
      fault: `« ${String(duration)} » est la durée d'une autre formation (${programs.join(", ")})`,
      remedy: `donnez le chiffre de celle-ci, ou ajoutez ${file.id} dans « programs » de ${figure?.path ?? ""}.`,
    }),
  ];
}

/** Checks that the figures named by courses, intakes and groups are of the kind that is needed there. */
export const figureReferenceFaults = (file: ContentFile, entries: Entries): Fault[] => {
  if (file.collection === "figure-groups") return mixedGroupFaults(file, entries);
  if (file.collection === "cohorts") return kindFaults(file, entries);
  if (file.collection !== "programs") return [];
  return [...(isShown(file) ? durationFaults(file, entries) : []), ...kindFaults(file, entries)];
};
