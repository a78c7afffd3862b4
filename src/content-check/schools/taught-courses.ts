/** Compares a school's `teaches` with what its summary and its figures say that it teaches. */
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { taughtAt } from "./cohorts.ts";
import { otherTownFaults } from "./school-words.ts";

/** What a summary may say that a school teaches, and the words for it. */
const SUBJECTS: readonly (readonly [subject: string, words: RegExp])[] = [
  // « On y apprenait la fibre »; not « câbler en fibre et en cuivre », which is done in datacenters
  ["la fibre", /(?<![\p{L}-]|(?<!\p{L})en )fibres?(?![\p{L}-]| (?:et|ou) (?:\p{L}+ )?cuivre)/iu],
  // « au métier du datacenter », « centres de données »
  ["le datacenter", /(?<![\p{L}-])(?:data-?cent(?:er|re)s?|centres? de données)(?![\p{L}-])/iu],
  // « une formation smart city », « objets connectés »
  [
    "la smart city",
    /(?<![\p{L}-])(?:smart city|villes? connectées?|objets connectés)(?![\p{L}-])/iu,
  ],
];
/** A datacenter as the place of the school: « dans un grand datacenter », « au cœur d'un datacenter ». */
const AS_PLACE =
  /(?:dans|chez|près d[e'’]|à côté d[e'’]|au (?:sein|cœur) d[e'’]|celui d[e'’]) ?(?:[\p{L}'’]+ ){0,2}(?:datacenters?|centres? de données)(?!\p{L})/giu;

const subjectsIn = (text: string): string[] =>
  SUBJECTS.filter(([, words]) => words.test(text)).map(([subject]) => subject);

/** The subjects that a course names in its id, its title or its summary. */
const subjectsOf = (course: ContentFile): string[] => {
  const { title, summary } = fields(course);
  return subjectsIn([course.id.replaceAll("-", " "), title, summary].join(" "));
};

/** The mistake of a summary that names one subject only, which no course of the school teaches. */
function otherSubjectFault(
  school: ContentFile,
  courses: readonly ContentFile[],
): Fault | undefined {
  const { summary } = fields(school);
  if (typeof summary !== "string") return undefined;
  const [said, ...others] = subjectsIn(summary.replace(AS_PLACE, ""));
  const taught = courses.filter(({ id }) => taughtAt(school).includes(id));
  if (said === undefined || others.length > 0 || taught.length < taughtAt(school).length)
    return undefined;
  if (taught.length === 0 || taught.some((course) => subjectsOf(course).includes(said)))
    return undefined;
  return faultAt(school, ["teaches", 0, "value"], {
    fault: `le résumé nomme ${said}, et « teaches » dit ${taught.map(({ id }) => id).join(", ")}`,
    remedy: "corrigez celui des deux qui se trompe.",
  });
}

/** How many figures have to contradict a school before it is the school that is probably wrong. */
const MIN_FIGURES = 2;

/** The fault of a school that teaches none of the courses of its figures. */
function otherFiguresFault(
  school: ContentFile,
  figures: readonly ContentFile[],
): Fault | undefined {
  const own = figures.filter((file) => asIds(fields(file)["schools"]).join() === school.id);
  const courses = own.flatMap((file) => {
    const programs = asIds(fields(file)["programs"]);
    return programs.length > 0 ? [programs] : [];
  });
  const taught = taughtAt(school);
  if (courses.length < MIN_FIGURES || courses.flat().some((id) => taught.includes(id)))
    return undefined;
  const named = [...new Set(courses.flat())];
  if (named.length > 1) return undefined;
  return faultAt(school, ["teaches", 0, "value"], {
    fault: `${String(courses.length)} chiffres de cette école sont de la formation « ${named.join("")} », et « teaches » dit ${taught.join(", ")}`,
    remedy: `écrivez value: ${named.join("")}, ou corrigez « programs » dans ces chiffres (${own.map(({ id }) => id).join(", ")}).`,
  });
}

/**
 * Reports a school whose `teaches` is contradicted by its summary, which names one other subject only (« la fibre » for
 * technicien-datacenter), or by its figures, which are all of one other course. A summary without a subject or with two, and a
 * datacenter as a place, are accepted.
 */
export function taughtCourseFaults(files: readonly ContentFile[]): Fault[] {
  const of = (collection: string) => files.filter((file) => file.collection === collection);
  const [courses, figures] = [of("programs"), of("figures").filter(isShown)];
  return of("schools").flatMap((school) => {
    if (taughtAt(school).length === 0) return [];
    const subject = otherSubjectFault(school, courses);
    // A summary copied from another school says nothing about this one. Another rule reports it.
    if (subject && otherTownFaults(files).some(({ file }) => file === school.path)) return [];
    return subject ?? otherFiguresFault(school, figures) ?? [];
  });
}
