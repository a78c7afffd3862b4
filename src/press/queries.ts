import type { CollectionEntry } from "astro:content";
import { shownEntries } from "../lib/entries.ts";
import { oncePerBuild } from "../lib/once-per-build.ts";
import { newestFirst } from "../lib/partial-dates.ts";

export type Release = CollectionEntry<"press">;
export type Statement = CollectionEntry<"statements">;
export type Article = CollectionEntry<"sources">;

/** Every announcement, the newest first. */
export const releases = oncePerBuild(async (): Promise<readonly Release[]> =>
  (await shownEntries("press")).sort((a, b) => newestFirst(a.data.date, b.data.date)),
);

/**
 * So many announcements have a picture of their own for where they are shared, and a plain text to copy; older ones have the picture
 * of the press room, and no text beside their page. Both take longer to make than the page.
 */
const WITH_FILES = 100;

/** Whether an announcement, by its place among all, is of the archive that has a page and nothing beside it. */
export const isOfArchive = (place: number): boolean => place >= WITH_FILES;

export const releasePath = ({ id }: Release): string => `/presse/${id}/`;

/** An announcement as another feature shows it. */
export const releaseLink = (release: Release) => ({
  href: releasePath(release),
  label: release.data.title,
});

/** The newest announcements but one, as many as are asked for. */
export const otherReleases = async ({ id }: Release, count: number): Promise<Release[]> =>
  (await releases())
    .slice(0, count + 1)
    .filter((other) => other.id !== id)
    .slice(0, count);

/** The announcements that name each partner, by its id, the newest first. */
export const releasesByPartner = oncePerBuild(
  async (): Promise<ReadonlyMap<string, readonly Release[]>> => {
    const told = new Map<string, Release[]>();
    for (const release of await releases())
      for (const { id } of release.data.partners) {
        const ofPartner = told.get(id);
        if (ofPartner) ofPartner.push(release);
        else told.set(id, [release]);
      }
    return told;
  },
);

/** Everything said, person by person in alphabetical order of their last word, then the newest first. */
export const statementsByPerson = async (): Promise<Statement[]> =>
  (await shownEntries("statements")).sort(
    (a, b) =>
      lastWord(a.data.person).localeCompare(lastWord(b.data.person), "fr") ||
      newestFirst(a.data.date, b.data.date),
  );

const lastWord = (name: string): string => name.split(" ").at(-1) ?? name;

/** The articles that others published about the scheme, the newest first. */
export const pressReview = oncePerBuild(async (): Promise<readonly Article[]> =>
  (await shownEntries("sources"))
    .filter(({ data }) => data.coverage)
    .sort((a, b) => newestFirst(a.data.date, b.data.date)),
);
