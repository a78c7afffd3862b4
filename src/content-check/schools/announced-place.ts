import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { mayBeIn, townOf, wholeName } from "./cohorts.ts";

/** An announcement, the town in its `place`, and the schools that it names. */
interface Announcement {
  file: ContentFile;
  place: string;
  named: readonly ContentFile[];
}

/**
 * Reports an announcement whose `place` is the town of a school that is not in its `schools`: `place: Roubaix` with
 * `schools: [nanterre]`. If both towns are named in its title or summary, nothing is reported: the school of one town may have
 * visited the other.
 */
function placeFaults({ file, place, named }: Announcement, schools: readonly ContentFile[]) {
  const there = schools.filter((school) => mayBeIn(place, townOf(school)));
  if (there.length === 0 || there.some((school) => named.includes(school))) return [];
  const { title, summary } = fields(file);
  const words = [title, summary].join(" ");
  const names = (town: string): boolean => town !== "" && wholeName(town).test(words);
  if (names(place) && named.map(townOf).some(names)) return [];
  return [
    faultAt(file, ["place"], {
      fault: `« place » dit ${place}, et « schools » ${named.map(({ id }) => id).join(", ")}`,
      remedy: `corrigez l'un des deux (l'école de ${place} s'écrit ${there[0]?.id ?? ""}) ; ou, si l'événement n'était pas dans la ville de l'école, nommez les deux villes dans « summary ».`,
    }),
  ];
}

/**
 * The words of a title that say that an event is in a town, if any: « À Grigny, … », « …, à Grigny », « l'école de Grigny ».
 */
const saysPlace = (title: string, town: string): string | undefined =>
  new RegExp(
    `^À ${RegExp.escape(town)}(?![\\p{L}-])|(?<=, )à ${RegExp.escape(town)}$|(?<!\\p{L})école (?:de |d['’]|à )${RegExp.escape(town)}(?![\\p{L}-])`,
    "u",
  ).exec(title)?.[0];

/**
 * Reports a title about the school of another town: « À Grigny, une visite » with `place: Nanterre` and `schools: [nanterre]`.
 */
function titleFaults({ file, place, named }: Announcement, schools: readonly ContentFile[]) {
  const title = String(fields(file)["title"]);
  const own = [place, ...named.map(townOf)];
  if (own.some((town) => town !== "" && wholeName(town).test(title))) return [];
  for (const town of schools.map(townOf)) {
    const words = town === "" ? undefined : saysPlace(title, town);
    if (words === undefined || own.some((other) => mayBeIn(town, other))) continue;
    return [
      faultAt(file, ["title"], {
        fault: `le titre dit « ${words} », et « place » ${place}`,
        remedy: "corrigez l'un des deux, et « schools » s'il le faut.",
      }),
    ];
  }
  return [];
}

/** Checks that the place, the schools and the title of an announcement are about the same town. */
export function announcedPlaceFaults(files: readonly ContentFile[]): Fault[] {
  const shown = files.filter(isShown);
  const schools = shown.filter(({ collection }) => collection === "schools");
  return shown.flatMap((file): Fault[] => {
    if (file.collection !== "press") return [];
    const { place, schools: ids } = fields(file);
    const names = asIds(ids);
    const named = schools.filter(({ id }) => names.includes(id));
    // Another rule reports a school that does not exist, or is listed twice.
    if (typeof place !== "string" || named.length === 0 || named.length < names.length) return [];
    const announcement = { file, place: place.trim(), named };
    const wrong = placeFaults(announcement, schools);
    return wrong.length > 0 ? wrong : titleFaults(announcement, schools);
  });
}
