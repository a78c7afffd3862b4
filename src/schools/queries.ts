import type { CollectionEntry, ReferenceDataEntry } from "astro:content";
import type { Basis } from "#lib/basis.ts";
import { hasBody, shownEntries } from "#lib/entries.ts";
import { oldestFirst } from "#lib/partial-dates.ts";

export type School = CollectionEntry<"schools">;

/** A link that is also a fact, with its sources: a course that a school gives, an organisation that runs it. */
export interface SourcedLink {
  href: string | undefined;
  label: string;
  basis: Basis;
  sources: readonly ReferenceDataEntry<"sources">[];
}

/** What stands before the date of a school's state: « Dernières nouvelles : mars 2025 ». It is the date of the news, not of a closing. */
export const STATE_LABELS = {
  unknown: "Dernières nouvelles",
  open: "Dernières nouvelles",
  closed: "Fermée ; dernières nouvelles",
};

/**
 * What we have deduced about a school, in one line for the foot of a page. Ex.: "École de Montreuil : ouverture, Aurore
 * (déduit des sources)". `undefined` if we have deduced nothing.
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

/** A link to a school, for other features too. It leads to the page of the school, or to its row in the list of all schools. */
export const schoolLink = (school: School) => ({
  href: schoolPath(school) ?? `/ecoles/#${school.id}`,
  label: school.data.name,
});

/** The address of a school's page; `undefined` if there is nothing to say beyond its row in the list. */
export const schoolPath = (school: School): string | undefined =>
  hasBody(school) ? `/ecoles/${school.id}/` : undefined;
