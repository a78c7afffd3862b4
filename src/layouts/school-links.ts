import { referencedEntries } from "../lib/entries.ts";
import { groupByDeed, partnerLink, partners, type DeedGroup } from "../partners/queries.ts";
import { programLink } from "../programs/queries.ts";
import type { School } from "../schools/queries.ts";

/** What ties a school to the other features: its courses, who carries it, and all its partners by what they do. */
export async function schoolLinks({ id, data }: School) {
  const programs = (await referencedEntries(data.teaches.map(({ value }) => value))).map(
    programLink,
  );
  const groups: DeedGroup[] = groupByDeed(await partners(), ({ schools }) =>
    schools.some((school) => school.id === id),
  );
  const carriers = (groups.find(({ deed }) => deed === "carries")?.members ?? []).map(
    ({ partner }) => partnerLink(partner),
  );
  return { programs, carriers, groups };
}
