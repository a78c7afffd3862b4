import { referencedEntry } from "../lib/entries.ts";
import { groupByDeed, partnerLink, partners, type DeedGroup } from "../partners/queries.ts";
import { programLink } from "../programs/queries.ts";
import { deductionOf, type ProvenLink, type School } from "../schools/queries.ts";

/**
 * What ties a school to the other features: its courses, the drawing of the first one, who carries it, and all its
 * partners by what they do. `deducedHelpers` are those who neither carry it nor are said by a source to help it.
 */
export async function schoolLinks({ id, data }: School) {
  const taught = await Promise.all(
    data.teaches
      .filter(({ basis }) => basis !== "withheld")
      .map(async (fact) => ({ ...fact, program: await referencedEntry(fact.value) })),
  );
  const programs: ProvenLink[] = taught.map(({ program, basis, sources }) => ({
    ...programLink(program),
    basis,
    sources,
  }));
  const groups = groupByDeed(await partners(), ({ schools }) =>
    schools.some((school) => school.id === id),
  );
  const carriers = groups.filter(({ deed }) => deed === "carries").flatMap(provenLinks);
  const deducedHelpers = groups
    .filter(({ deed }) => deed !== "carries")
    .flatMap(provenLinks)
    .filter(({ basis }) => basis === "deduced");
  return { programs, carriers, deducedHelpers, groups, drawing: taught[0]?.program.data.drawing };
}

const provenLinks = ({ members }: DeedGroup): ProvenLink[] =>
  members.map(({ partner, engagement: { basis, sources } }) => ({
    ...partnerLink(partner),
    basis,
    sources,
  }));

/** What the page of a school says and no source does as it stands; see `deductionOf`. */
export const schoolDeduction = (
  { data }: School,
  { programs, carriers }: { programs: ProvenLink[]; carriers: ProvenLink[] },
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

/** The sources of what `schoolLinks` shows of a school's courses and carriers. */
export const sourcesOfLinks = ({
  programs,
  carriers,
}: {
  programs: ProvenLink[];
  carriers: ProvenLink[];
}) => [...programs, ...carriers].flatMap(({ sources }) => sources);
