import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { asIds } from "#content-check/schools/other-school.ts";
import { hasOddUnit } from "./figure-units.ts";

/** A unit of time: « mois », « h ». */
const TIME = /^(?:h|heures?|jours?|semaines?|mois|ans?|années?|trimestres?|semestres?)(?!\p{L})/iu;
/** Units of something other than people. */
const NOT_PEOPLE = /^(?:%|€|euros?|m²|h|heures?|jours?|semaines?|mois|ans?|années?)(?!\p{L})/iu;

/** In years. A number of people from longer before an intake belongs to an earlier one. */
const MAX_YEARS_BEFORE = 2;

/** Reports a duration or a number of people whose figure has another unit: « duration: roubaix-entres » counts « jeunes ». */
function kindFaults(file: ContentFile, entries: Entries): Fault[] {
  const figureOf = (id: unknown) =>
    typeof id === "string" ? entries.find("figures", id) : undefined;
  const wrongUnitFaults = (
    path: PropertyKey[],
    id: unknown,
    isRight: (unit: string) => boolean,
    kind: string,
  ): Fault[] => {
    const figure = figureOf(id);
    const { unit } = figure ? fields(figure) : {};
    // A unit that does not suit its figure is reported in the figure's file.
    if (typeof unit !== "string" || isRight(unit) || (figure && hasOddUnit(figure))) return [];
    return [
      faultAt(file, path, {
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
    return wrongUnitFaults(
      ["glance", "duration"],
      glance?.duration,
      (unit) => TIME.test(unit),
      "une durée",
    );
  if (!Array.isArray(steps)) return [];
  const start = dateIn(fields(file)["starts"]);
  const earlierIntakeFaults = (path: PropertyKey[], id: unknown): Fault[] => {
    const figure = figureOf(id);
    const date = figure && dateIn(fields(figure)["asOf"]);
    if (!start || !date || lastDay(date) + MAX_YEARS_BEFORE * 10_000 >= sortKey(start)) return [];
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
    const faults = wrongUnitFaults(path, people, (unit) => !NOT_PEOPLE.test(unit), "des personnes");
    return faults.length > 0 ? faults : earlierIntakeFaults(path, people);
  });
}

/** Reports the figure of a group that counts time among figures that do not, or the other way round: mois among jeunes. */
function mixedGroupFaults(file: ContentFile, entries: Entries): Fault[] {
  const { figures } = fields(file);
  if (!Array.isArray(figures)) return [];
  // A figure without a unit is reported by itself.
  const units = figures.map((id) => {
    const figure = entries.find("figures", String(id));
    const { unit } = figure ? fields(figure) : {};
    return typeof unit === "string" ? unit : undefined;
  });
  const figuresIn = (isTime: boolean) =>
    units.flatMap((unit, index) =>
      unit !== undefined && TIME.test(unit) === isTime ? [{ unit, index }] : [],
    );
  const [few, many] = [figuresIn(true), figuresIn(false)].sort((a, b) => a.length - b.length);
  const [first] = few ?? [];
  if (!first || !many || few?.length === many.length) return [];
  return [
    faultAt(file, ["figures", first.index], {
      fault: `« ${String(figures[first.index])} » compte des ${first.unit}, et les autres des ${many[0]?.unit ?? ""}`,
      remedy: "un groupe rapproche ce qui se compte de la même façon : retirez ce chiffre.",
    }),
  ];
}

/** Reports the duration of a course whose figure lists other courses only: « labo-duree » for the course at Roubaix. */
function durationFaults(file: ContentFile, entries: Entries): Fault[] {
  const { glance } = fields(file) as { glance?: { duration?: unknown } | null };
  const duration = glance?.duration;
  const figure = typeof duration === "string" ? entries.find("figures", duration) : undefined;
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
 * Reports a note on the duration of a course that gives other years than the figure beside it: « en 2022 » under a figure of
 * 2017. « en 2017, puis 2022 » is fine.
 */
function durationNoteFaults(file: ContentFile, entries: Entries): Fault[] {
  const { glance } = fields(file) as { glance?: { duration?: unknown; durationNote?: unknown } };
  const { duration, durationNote } = glance ?? {};
  const figure = typeof duration === "string" ? entries.find("figures", duration) : undefined;
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

/** Checks that the figures which courses, intakes and groups name count what is needed there. */
export const figureReferenceFaults = (file: ContentFile, entries: Entries): Fault[] => {
  if (file.collection === "figure-groups") return mixedGroupFaults(file, entries);
  if (file.collection === "cohorts") return kindFaults(file, entries);
  if (file.collection !== "programs") return [];
  const ofFigure = [
    ...(isShown(file) ? durationFaults(file, entries) : []),
    ...kindFaults(file, entries),
  ];
  return ofFigure.length > 0 ? ofFigure : durationNoteFaults(file, entries);
};
