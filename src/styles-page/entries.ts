import { figuresForThePress } from "#figures/queries.ts";
import { milestones } from "#history/queries.ts";
import { home } from "#home/queries.ts";
import { schoolLinks } from "#layouts/school-links.ts";
import { referencedEntry } from "#lib/entries.ts";
import { groupByRole, groupByFirstRole, partnerPath, partners } from "#partners/queries.ts";
import { releases, statementsByPerson } from "#press/queries.ts";
import { cohortOf } from "#programs/cohorts.ts";
import { modulesOf } from "#programs/queries.ts";
import { schoolPath, schools } from "#schools/queries.ts";
import type { Citing } from "#sources/cite.ts";

/** The first of a list of entries. @throws if the content has none */
function first<Entry>(entries: readonly Entry[], what: string): Entry {
  const [entry] = entries;
  if (entry === undefined) throw new Error(`La page /styles/ montre ${what} : il n'y en a pas.`);
  return entry;
}

/** The course on the home page, the modules in its rack, and the intake whose steps the home page shows. */
async function course() {
  const shown = await home();
  const modules = await modulesOf(shown.program.id);
  const intake = await cohortOf(shown.journey.cohort);
  const program = await referencedEntry(shown.program);
  return { home: shown, program, modules, module: first(modules, "un module").item, intake };
}

/** All schools; three of them as rows, the first one with its own page; a partner with its own page; partners by role. */
async function network() {
  const allSchools = await schools();
  const withPage = first(allSchools.filter(schoolPath), "une école qui a sa page");
  const schoolRows = await Promise.all(
    [withPage, ...allSchools.filter((school) => school !== withPage).slice(0, 2)].map(
      async (school) => ({
        school,
        ...(await schoolLinks(school)),
      }),
    ),
  );
  const allPartners = await partners();
  return {
    allSchools,
    schoolRows,
    partner: first(allPartners.filter(partnerPath), "un partenaire qui a sa page"),
    partnersByRole: groupByRole(allPartners.filter(partnerPath)).map((group) => ({
      ...group,
      members: group.members.slice(0, 2),
    })),
    partnersByFirstRole: groupByFirstRole(allPartners.filter(partnerPath).slice(0, 2)),
  };
}

/** A group of figures that disagree; other figures, each with a caveat, a method or a population; statements; announcements. */
async function facts() {
  const parts = await figuresForThePress();
  const others = parts.filter(({ reason }) => reason === undefined);
  const noted = first(others, "d'autres chiffres").figures.filter(
    ({ data }) => data.note ?? data.method ?? data.population,
  );
  return {
    group: first(
      parts.filter(({ reason }) => reason !== undefined),
      "des chiffres qui se contredisent",
    ),
    figures: noted.slice(0, 3),
    statements: (await statementsByPerson()).slice(0, 2),
    releases: (await releases()).slice(0, 2),
  };
}

/** What the page shows, taken from the current content. */
export async function shownContent() {
  return { ...(await course()), ...(await network()), ...(await facts()) };
}
export type Shown = Awaited<ReturnType<typeof shownContent>>;

/** The entries and facts with sources that the page shows, for `citeSources`. */
export async function citedOnStylesPage(shown: Shown): Promise<Citing[]> {
  const { module, schoolRows, partner, partnersByFirstRole, group, figures, statements, releases } =
    shown;
  return [
    ...[module, ...group.figures, ...figures, ...statements],
    ...schoolRows.flatMap(({ school: { data }, programs, carriers }) => [
      data.opened,
      data.state,
      ...programs,
      ...carriers,
    ]),
    ...[partner, ...partnersByFirstRole.flatMap(({ partners }) => partners)].map(
      ({ data }) => data.engagements,
    ),
    ...(await milestones()),
    ...releases,
  ];
}
