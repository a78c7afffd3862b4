import { faultAt as at, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { townOf } from "./cohorts.ts";
import { asIds } from "./other-school.ts";

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

/** Checks that an announcement in the town of a school names that school. */
export function announcedPlaceFaults(files: readonly ContentFile[]): Fault[] {
  const shown = files.filter(isShown);
  const schools = shown.filter(({ collection }) => collection === "schools");
  return shown.flatMap((file) => placeFaults(file, schools));
}
