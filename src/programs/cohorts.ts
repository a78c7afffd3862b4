import type { CollectionEntry, ReferenceDataEntry } from "astro:content";
import { referencedEntries, referencedEntry, shownEntries } from "#lib/entries.ts";
import { newestFirst } from "#lib/partial-dates.ts";

export type Cohort = CollectionEntry<"cohorts">;

export interface CourseStep {
  title: string;
  what: string;
  when: string;
  hosts: CollectionEntry<"partners">[];
  people: CollectionEntry<"figures"> | undefined;
}

/** An intake, with the steps of its calendar. */
export interface CohortWithSteps {
  cohort: Cohort;
  steps: CourseStep[];
}

async function withSteps(cohort: Cohort): Promise<CohortWithSteps> {
  const steps = await Promise.all(
    cohort.data.steps.map(async ({ title, what, when, hosts, people }) => ({
      title,
      what,
      when,
      hosts: await referencedEntries(hosts),
      people: people && (await referencedEntry(people)),
    })),
  );
  return { cohort, steps };
}

/** The intake that another entry refers to. */
export const cohortOf = async (
  reference: ReferenceDataEntry<"cohorts">,
): Promise<CohortWithSteps> => withSteps(await referencedEntry(reference));

/** The latest intake of a course among those with known steps; `undefined` if there is none. */
export async function latestCohort(programId: string): Promise<CohortWithSteps | undefined> {
  const [cohort] = (await shownEntries("cohorts"))
    .filter(({ data }) => data.program.id === programId && data.steps.length > 0)
    .sort((a, b) => newestFirst(a.data.starts, b.data.starts));
  return cohort && withSteps(cohort);
}
