import type { CollectionEntry } from "astro:content";
import { referencedEntries, shownEntries } from "../lib/entries.ts";
import { newestFirst } from "../lib/partial-dates.ts";

export type Cohort = CollectionEntry<"cohorts">;

export interface CourseStep {
  title: string;
  what: string;
  when: string;
  hosts: CollectionEntry<"partners">[];
  people: CollectionEntry<"figures"> | undefined;
}

/** The last known intake of a course, with its steps; `undefined` when none is known. */
export async function latestCohort(
  programId: string,
): Promise<{ cohort: Cohort; steps: CourseStep[] } | undefined> {
  const [cohort] = (await shownEntries("cohorts"))
    .filter(({ data }) => data.program.id === programId)
    .sort((a, b) => newestFirst(a.data.starts, b.data.starts));
  if (!cohort) return undefined;
  const steps = await Promise.all(
    cohort.data.steps.map(async ({ title, what, when, hosts, people }) => ({
      title,
      what,
      when,
      hosts: await referencedEntries(hosts),
      people: people && (await referencedEntries([people]))[0],
    })),
  );
  return { cohort, steps };
}
