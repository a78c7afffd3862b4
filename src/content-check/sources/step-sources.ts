import { lastDay } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";

/** The sources of a step as a list. A value that is not a list counts as one source, because the schema reports it already. */
const asList = (sources: unknown = []): readonly unknown[] =>
  Array.isArray(sources) ? sources : [sources];

/**
 * Reports, in an intake that has started, the first step without `sources`. Before the start, a step is our own plan, and no
 * publication can prove it; after the start, it is a fact. This never stops the build, because nobody made a mistake: time has
 * passed.
 */
export function stepSourceFaults(file: ContentFile, today: number): Fault[] {
  const { starts, steps } = fields(file);
  const start = dateIn(starts);
  if (file.collection !== "cohorts" || !isShown(file) || !Array.isArray(steps)) return [];
  if (!start || lastDay(start) >= today) return [];
  const list = steps as ({ title?: unknown; sources?: unknown } | null)[];
  const index = list.findIndex((step) => step && asList(step.sources).length === 0);
  if (index === -1) return [];
  return [
    faultAt(file, ["steps", index], {
      fault: `l'étape « ${String(list[index]?.title)} » n'a pas de source, et la rentrée est passée (${String(starts)})`,
      remedy: "ajoutez « sources », la page ou l'article qui la raconte, ou supprimez l'étape.",
      isNotice: true,
    }),
  ];
}
