import type { Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";

/** The courses that a school's file says it gives. */
const taughtAt = (school: ContentFile): unknown[] => {
  const { teaches } = fields(school);
  return Array.isArray(teaches)
    ? teaches.map((taught) => (taught as { value?: unknown } | null)?.value)
    : [];
};

/** An intake is at a school that gives its course: its date would stand on pages where nobody looks for it, or lie. */
export function cohortFaults(files: readonly ContentFile[]): Fault[] {
  return files
    .filter(({ collection }) => collection === "cohorts")
    .flatMap((file) => {
      const { program, school: id } = fields(file);
      const school = files.find((other) => other.collection === "schools" && other.id === id);
      if (!school || program === undefined || taughtAt(school).includes(program)) return [];
      return [
        {
          file: file.path,
          field: "school",
          fault: `l'école « ${String(id)} » ne donne pas la formation « ${String(program)} »`,
          mend: `changez l'école ou la formation ; ou, si elle la donne, ajoutez la formation à « teaches » dans ${school.path}.`,
        },
      ];
    });
}
