import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { beforeOpeningFaults } from "./before-opening.ts";
import { townOf } from "./cohorts.ts";
import { dateIn, FIRST_YEAR } from "./dates.ts";
import { faultAt as at, type Fault } from "./faults.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import { asIds } from "./other-school.ts";
import type { Entries } from "./pointers.ts";
import { adviceFaults } from "./self-check-advice.ts";

/** A course lasts as long as a figure says that is about this course. */
function durationFaults(file: ContentFile, entries: Entries): Fault[] {
  if (file.collection !== "programs") return [];
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

/** An announcement that happens in the town of one of our schools is about that school. */
function placeFaults(file: ContentFile, schools: readonly ContentFile[]): Fault[] {
  if (file.collection !== "press") return [];
  const { place } = fields(file);
  const named = asIds(fields(file)["schools"]);
  // « Marseille » may well be « École de Marseille Saint-Jérôme ».
  const there = schools.filter((school) =>
    `${townOf(school)} `.startsWith(`${String(place).trim()} `),
  );
  // A name that does not exist, or stands there twice, is reported by itself.
  const isOdd =
    new Set(named).size < named.length ||
    named.some((id) => !schools.some((school) => school.id === id));
  if (isOdd || named.length === 0 || there.length === 0) return [];
  if (there.some(({ id }) => named.includes(id))) return [];
  return [
    at(file, ["place"], {
      fault: `« place » dit ${String(place)}, et « schools » ${named.join(", ")}`,
      remedy: `corrigez l'un des deux. L'école de ${String(place)} s'écrit ${there[0]?.id ?? ""}.`,
    }),
  ];
}

/** A school opened before its first figures. */
function openedFaults(file: ContentFile, figures: readonly ContentFile[]): Fault[] {
  if (file.collection !== "schools") return [];
  const { opened } = fields(file) as { opened?: { value?: unknown } | null };
  const first = dateIn(opened?.value);
  if (!first) return [];
  const earlier = figures.find((figure) => {
    const { schools, asOf } = fields(figure);
    const of = asIds(schools);
    const date = dateIn(asOf);
    const isOdd = !date || date.from.year < FIRST_YEAR; // reported by itself
    return !isOdd && of.length === 1 && of[0] === file.id && lastDay(date) < sortKey(first);
  });
  if (!earlier) return [];
  const date = dateIn(fields(earlier)["asOf"]);
  return [
    at(file, ["opened", "value"], {
      fault: `l'école aurait ouvert (${formatDate(first)}) après son premier chiffre (${date ? formatDate(date) : ""}, ${earlier.path})`,
      remedy: "corrigez l'une des deux dates.",
    }),
  ];
}

/** Reports fields that contradict those of another entry, of which only one can be right. */
export function disagreementFaults(files: readonly ContentFile[], entries: Entries): Fault[] {
  const shown = files.filter(isShown);
  const of = (collection: ContentFile["collection"]) =>
    shown.filter((file) => file.collection === collection);
  const [schools, figures] = [of("schools"), of("figures")];
  return [
    ...shown.flatMap((file) => [
      ...durationFaults(file, entries),
      ...placeFaults(file, schools),
      ...openedFaults(file, figures),
      ...adviceFaults(file),
    ]),
    ...beforeOpeningFaults(shown),
  ];
}
