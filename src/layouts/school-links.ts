import { referencedEntry } from "#lib/entries.ts";
import {
  byPartner,
  groupByRole,
  partnerLink,
  partners,
  type RoleGroup,
} from "#partners/queries.ts";
import { programLink } from "#programs/queries.ts";
import { deductionOf, type SourcedLink, type School } from "#schools/queries.ts";

/**
 * A school's links to other features: its courses, the drawing of the first course, the organisations that run it (`carries`),
 * and all its partners by role. `deducedHelpers` are the partners whose role is not `carries` and is deduced by us.
 */
export async function schoolLinks({ id, data }: School) {
  const taught = await Promise.all(
    data.teaches.map(async (fact) => ({ ...fact, program: await referencedEntry(fact.value) })),
  );
  const programs: SourcedLink[] = taught.map(({ program, basis, sources }) => ({
    ...programLink(program),
    basis,
    sources,
  }));
  const groups = groupByRole(await partners(), ({ schools }) =>
    schools.some((school) => school.id === id),
  );
  const carriers = groups.filter(({ kind }) => kind === "carries").flatMap(sourcedLinks);
  const deducedHelpers = groups
    .filter(({ kind }) => kind !== "carries")
    .flatMap(sourcedLinks)
    .filter(({ basis }) => basis === "deduced");
  return { programs, carriers, deducedHelpers, groups, drawing: taught[0]?.program.data.drawing };
}

/** The partners of a group, each once. A partner counts as deduced if all its engagements in the group are deduced. */
const sourcedLinks = (group: RoleGroup): SourcedLink[] =>
  byPartner(group).map(({ partner, engagements }) => ({
    ...partnerLink(partner),
    basis: engagements.find(({ basis }) => basis !== "deduced")?.basis ?? "deduced",
    sources: engagements.flatMap(({ sources }) => sources),
  }));

/** One line about the facts on a school's page that we have deduced; see `deductionOf`. */
export const schoolDeduction = (
  { data }: School,
  { programs, carriers }: { programs: SourcedLink[]; carriers: SourcedLink[] },
) =>
  deductionOf(data.name, [
    { label: "ouverture", basis: data.opened.basis },
    ...programs,
    ...carriers,
    {
      label: "date des dernières nouvelles",
      basis: data.state.asOf.known && data.state.asOf.deduced ? "deduced" : "stated",
    },
  ]);
