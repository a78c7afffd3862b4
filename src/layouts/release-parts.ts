import { referencedEntries } from "#lib/entries.ts";
import { renderText } from "#lib/render-text.ts";
import type { Partner } from "#partners/queries.ts";
import type { Release } from "#press/queries.ts";
import { programLink } from "#programs/queries.ts";
import type { School } from "#schools/queries.ts";

/** An announcement with everything its page shows from other collections. */
export async function releaseParts(release: Release) {
  const { statements, figures } = release.data;
  const { Content } = await renderText(release);
  const partners = await referencedEntries(release.data.partners);
  const schools = await referencedEntries(release.data.schools);
  const taught = (schools[0]?.data.teaches ?? [])
    .map(({ value }) => value)
    .filter(({ id }) => schools.every((school) => teaches(school, id)));
  return {
    release,
    Content,
    statements: await referencedEntries(statements),
    figures: await referencedEntries(figures),
    partners,
    /**
     * The partners that the line « Qui » at the top of the page may name. A partner is one of them if it has a role in a school of
     * the announcement, or a role in the whole scheme (an engagement without schools) other than `welcomes`.
     */
    withUs: partners.filter((partner) => helps(partner, new Set(schools.map(({ id }) => id)))),
    schools,
    /** The courses that every school of the announcement gives. */
    courses: (await referencedEntries(taught)).map(programLink),
  };
}

const teaches = ({ data }: School, course: string): boolean =>
  data.teaches.some(({ value }) => value.id === course);

const helps = (partner: Partner, schools: ReadonlySet<string>): boolean =>
  partner.data.engagements.some(
    ({ does, schools: helped }) =>
      helped.some(({ id }) => schools.has(id)) || (helped.length === 0 && does !== "welcomes"),
  );

export type ReleaseParts = Awaited<ReturnType<typeof releaseParts>>;
