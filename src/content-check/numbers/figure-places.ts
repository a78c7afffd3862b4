/** A figure of one school shown as a figure of another: `<Figure id="rivesaltes-duree" />` on the page of Montpellier. */
import type { Mistake } from "#content-check/faults.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { likeFigures } from "./like-figures.ts";
import { NAMED_BY_TOWN, townOf, wholeName } from "#content-check/schools/cohorts.ts";

/** A town with the ids of its schools, and a pattern of its name. */
export interface SchoolTown {
  town: string;
  ids: readonly string[];
  name: RegExp;
}

/** The first word of a town, with its article: « Marseille » for « Marseille Saint-Jérôme », « La Courneuve ». */
const mainName = (school: ContentFile): string =>
  /^(?:L(?:a|es?) )?[^ ]*/.exec(townOf(school))?.[0] ?? "";

/** The towns of our schools. « Marseille » also stands for « Marseille Saint-Jérôme ». */
export function schoolTowns(files: readonly ContentFile[]): SchoolTown[] {
  const schools = files.filter(
    (file) =>
      file.collection === "schools" &&
      isShown(file) &&
      NAMED_BY_TOWN.test(String(fields(file)["name"])),
  );
  return [...Map.groupBy(schools, mainName)].map(([town, list]) => ({
    town,
    ids: list.map(({ id }) => id),
    name: wholeName(town),
  }));
}

/** The name of a school's department, as typed. */
const departmentOf = (school: ContentFile | undefined): unknown =>
  school && (fields(school)["department"] as { name?: unknown } | null | undefined)?.name;

/**
 * The schools that a page is about: for the page of a school all schools in its town, for any other page those that its front
 * matter lists.
 */
const schoolsOfPage = (file: ContentFile, towns: readonly SchoolTown[]): readonly string[] =>
  file.collection === "schools"
    ? (towns.find(({ ids }) => ids.includes(file.id))?.ids ?? [file.id])
    : asIds(fields(file)["schools"]);

/**
 * The mistake of a figure that belongs neither to the schools of the page nor to the only town that the sentence names: « À
 * Roubaix, la formation durait <Figure id="rivesaltes-duree" /> ». A figure that lists no school, and a sentence that names
 * several towns, are accepted.
 */
export function otherPlaceMistake(
  file: ContentFile,
  text: string,
  figure: ContentFile,
  { towns, entries }: { towns: readonly SchoolTown[]; entries: Entries },
): Mistake | undefined {
  const named = towns.filter(({ name }) => name.test(text));
  const [town] = named;
  if (named.length > 1 || (!town && file.collection !== "schools")) return undefined;
  const { schools: listed, measures, population } = fields(figure);
  // Another rule reports a school that does not exist.
  const ids = asIds(listed).filter((id) => entries.find("schools", id));
  if (ids.length === 0) return undefined;
  // « École de Seine-Saint-Denis » is named after its department: « en Seine-Saint-Denis » may mean any school there.
  const departments = ids.map((id) => departmentOf(entries.find("schools", id)));
  if (town && departments.includes(town.town)) return undefined;
  // A figure may be about more schools than it lists: « les écoles de Grigny et de Roubaix ».
  const words = [measures, population].join(" ");
  ids.push(...towns.filter(({ name }) => name.test(words)).flatMap((each) => each.ids));
  const isOf = (schools: readonly string[]): boolean => ids.some((id) => schools.includes(id));
  if (isOf(schoolsOfPage(file, towns)) || (town && isOf(town.ids))) return undefined;
  const place = town
    ? `la phrase parle de ${town.town}`
    : `cette page est celle de l'école « ${file.id} »`;
  const here = town?.ids ?? schoolsOfPage(file, towns);
  const isOfPlace = (other: ContentFile): boolean =>
    asIds(fields(other)["schools"]).some((id) => here.includes(id));
  return {
    fault: `${place}, et le chiffre « ${figure.id} » est d'une autre école (${asIds(listed).join(", ")})`,
    remedy: `nommez un chiffre de cette école${likeFigures(figure, entries, isOfPlace)} ; ou, si c'est bien celui-là, dites dans la phrase la ville de son école.`,
  };
}
