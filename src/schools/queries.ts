import type { CollectionEntry, ReferenceDataEntry } from "astro:content";
import type { Basis } from "../lib/basis.ts";
import { hasBody, shownEntries } from "../lib/entries.ts";
import { oldestFirst } from "../lib/partial-dates.ts";

export type School = CollectionEntry<"schools">;

/** A link that is a fact: a course that a school gives, an organisation that carries it. */
export interface ProvenLink {
  href: string | undefined;
  label: string;
  basis: Basis;
  sources: readonly ReferenceDataEntry<"sources">[];
}

/** What is known of a school's present state, before the date at which it was said. */
export const STATE_LABELS = {
  unknown: "Dernières nouvelles",
  open: "Dernières nouvelles",
  closed: "Fermée",
};

/**
 * What is deduced of a school, in one line for the foot of a page. Ex.: "École de Montreuil : ouverture, Aurore (déduit des
 * sources)". `undefined` where its sources say everything as it stands.
 */
export function deductionOf(
  name: string,
  facts: readonly { label: string; basis: Basis }[],
): string | undefined {
  const deduced = facts.filter(({ basis }) => basis === "deduced").map(({ label }) => label);
  return deduced.length === 0 ? undefined : `${name} : ${deduced.join(", ")} (déduit des sources)`;
}

/** Every school, the oldest first. */
export const schools = async (): Promise<School[]> =>
  (await shownEntries("schools")).sort((a, b) =>
    oldestFirst(a.data.opened.value, b.data.opened.value),
  );

/** A school as another feature shows it: its page, or its row in the list of all. */
export const schoolLink = (school: School) => ({
  href: schoolPath(school) ?? `/ecoles/#${school.id}`,
  label: school.data.name,
});

/** A school has a page when there is more to say than its row. */
export const schoolPath = (school: School): string | undefined =>
  hasBody(school) ? `/ecoles/${school.id}/` : undefined;
