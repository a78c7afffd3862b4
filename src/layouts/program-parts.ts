import { renderText } from "#lib/render-text.ts";
import { latestCohort } from "#programs/cohorts.ts";
import { modulesOf, type Program } from "#programs/queries.ts";
import { deductionOf, schoolLink } from "#schools/queries.ts";
import { schoolsByTime } from "./schools-by-time.ts";

/** A course with everything its page shows from other collections. */
export async function programParts(program: Program) {
  const { Content, headings } = await renderText(program);
  const { current, former } = await schoolsByTime();
  const teaching = [...current, ...former].filter(({ data }) =>
    data.teaches.some(({ value }) => value.id === program.id),
  );
  const intake = await latestCohort(program.id);
  return {
    program,
    Content,
    headings,
    modules: await modulesOf(program.id),
    intake,
    cites: intake ? [program, intake.cohort] : [program],
    places: {
      current: current.filter((school) => teaching.includes(school)).map(schoolLink),
      former: former.filter((school) => teaching.includes(school)).map(schoolLink),
    },
    deductions: teaching.flatMap(
      ({ data }) =>
        deductionOf(data.name, [
          { label: "ouverture", basis: data.opened.basis },
          ...data.teaches
            .filter(({ value }) => value.id === program.id)
            .map(({ basis }) => ({ label: program.data.title, basis })),
        ]) ?? [],
    ),
  };
}
export type ProgramParts = Awaited<ReturnType<typeof programParts>>;
