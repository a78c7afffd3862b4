/**
 * Checks that a figure group about one town or one course has no figure about another town or course: « labo-duree »,
 * which is not about Roubaix, among the durations of Roubaix.
 */
import { isWithinId, plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { taughtAt } from "#content-check/schools/cohorts.ts";
import { schoolTowns, type SchoolTown } from "./figure-places.ts";

/** What the title of a group names: the schools of one town, and one course. */
interface Subject {
  town: SchoolTown | undefined;
  program: string | undefined;
}

/** A figure that is about something else than its group, with its place in the group's list. */
interface Odd {
  figure: ContentFile;
  index: number;
  /** Its schools or courses. */
  other: string;
  /** The courses that all other figures of the group share. Present only if the figure was found by `otherCourse`. */
  common?: string;
}

/** The words of a course's id that name it: « smart-city » in « technicien-smart-city ». */
const nameOf = (program: string): string => program.replace(/^technicien-/u, "");

/**
 * The only town and the only course that a group's title names. « Maintenance datacenter » names one course: « datacenter »,
 * which is part of its name, does not count as a second one.
 */
function subjectOf(
  group: ContentFile,
  towns: readonly SchoolTown[],
  programs: readonly string[],
): Subject {
  const title = String(fields(group)["title"]);
  const [town, ...others] = towns.filter(({ name }) => name.test(title));
  const words = plainId(title);
  const named = programs.filter((id) => isWithinId(nameOf(id), words));
  const [program, ...more] = named.filter(
    (id) => !named.some((other) => other !== id && nameOf(other).includes(nameOf(id))),
  );
  return {
    town: others.length === 0 ? town : undefined,
    program: more.length === 0 ? program : undefined,
  };
}

/** The ids of the courses that the schools of a town give. */
const taughtIn = (town: SchoolTown, entries: Entries): unknown[] =>
  town.ids.flatMap((id) => {
    const school = entries.find("schools", id);
    return school ? taughtAt(school) : [];
  });

/**
 * The figure that is not about the course that all other figures share: `fibre-duree-2022` among the durations of the course
 * « technicien-datacenter » at Roubaix. A figure of a school in the town, or of a course that is given there, is accepted, and
 * so are figures that list no course.
 */
function otherCourse(
  listed: readonly (ContentFile | undefined)[],
  town: SchoolTown,
  entries: Entries,
): Odd | undefined {
  const placed = listed.flatMap((figure, index) => {
    const courses = figure ? asIds(fields(figure)["programs"]) : [];
    return figure && courses.length > 0 ? [{ figure, index, courses }] : [];
  });
  const taught = taughtIn(town, entries);
  for (const { figure, index, courses } of placed) {
    const [first, ...others] = placed.filter((each) => each.index !== index);
    const shared = first?.courses.filter((id) => others.every((each) => each.courses.includes(id)));
    const isOfTown = asIds(fields(figure)["schools"]).some((id) => town.ids.includes(id));
    if (others.length === 0 || !shared || shared.length === 0 || isOfTown) continue;
    if (courses.some((id) => shared.includes(id) || taught.includes(id))) continue;
    return { figure, index, other: courses.join(", "), common: shared.join(", ") };
  }
  return undefined;
}

/** What a figure is about, if it is about something else than the group: its schools or courses. */
function otherSubject(figure: ContentFile, { town, program }: Subject): string | undefined {
  const { schools, programs } = fields(figure);
  const [ids, courses] = [asIds(schools), asIds(programs)];
  if (town && ids.length > 0 && !ids.some((id) => town.ids.includes(id))) return ids.join(", ");
  return program !== undefined && courses.length > 0 && !courses.includes(program)
    ? courses.join(", ")
    : undefined;
}

/** Whether a figure is surely about the subject of the group. */
const isAbout = (figure: ContentFile, { town, program }: Subject): boolean => {
  const { schools, programs } = fields(figure);
  return (
    asIds(schools).some((id) => town?.ids.includes(id)) ||
    (program !== undefined && asIds(programs).includes(program))
  );
};

function groupFaults(group: ContentFile, subject: Subject, entries: Entries): Fault[] {
  const { title, figures } = fields(group);
  const listed = asIds(figures).map((id) => entries.find("figures", id));
  const odd = listed.flatMap((figure, index): Odd[] => {
    const other = figure && otherSubject(figure, subject);
    return figure && other !== undefined ? [{ figure, index, other }] : [];
  });
  const right = listed.filter((figure) => figure && isAbout(figure, subject));
  // Several odd figures are no slip: the group may compare its town with other towns.
  if (odd.length > 1 || right.length < 1) return [];
  const comparesCourses = /(?<!\p{L})formations(?!\p{L})/iu.test(String(title));
  const first =
    odd[0] ??
    (subject.town && !comparesCourses ? otherCourse(listed, subject.town, entries) : undefined);
  if (!first) return [];
  const [what, compared] =
    first.common === undefined
      ? [`est d'ailleurs (${first.other})`, "écoles"]
      : [
          `est d'une autre formation (${first.other}) que les autres chiffres (${first.common})`,
          "formations",
        ];
  return [
    faultAt(group, ["figures", first.index], {
      fault: `« ${first.figure.id} » ${what}, et le titre dit « ${String(title)} »`,
      remedy: `retirez ce chiffre, ou corrigez « schools » ou « programs » dans ${first.figure.path} ; si le groupe compare plusieurs ${compared}, dites-le dans son titre.`,
    }),
  ];
}

/**
 * Reports a figure that is about another school or course than its group's title, if it is the only such figure: « labo-duree »
 * under « Durée de la formation de Roubaix ». Under a title that names a town, a figure is also reported if its course differs
 * from the course of all other figures. Accepted are figures without schools and courses, groups with several figures of other
 * schools or courses, and figures of any school under a title that names two towns.
 */
export function groupSubjectFaults(files: readonly ContentFile[], entries: Entries): Fault[] {
  const groups = files.filter(({ collection }) => collection === "figure-groups");
  if (groups.length === 0) return [];
  const towns = schoolTowns(files);
  const programs = files
    .filter((file) => file.collection === "programs" && isShown(file))
    .map(({ id }) => id);
  return groups.flatMap((group) => groupFaults(group, subjectOf(group, towns, programs), entries));
}
