import type { CollectionEntry } from "astro:content";
import { shownEntries } from "#lib/entries.ts";
import { oncePerBuild } from "#lib/once-per-build.ts";
import { newestFirst } from "#lib/partial-dates.ts";
import { ANNOUNCEMENTS } from "./by-year.ts";

export type Release = CollectionEntry<"press">;
export type Statement = CollectionEntry<"statements">;
export type Article = CollectionEntry<"sources">;

/** Every announcement, the newest event first. */
export const releases = oncePerBuild(async (): Promise<readonly Release[]> =>
  (await shownEntries("press")).sort((a, b) => newestFirst(a.data.date, b.data.date)),
);

/**
 * Number of recent announcements with a plain text to copy. Older ones have none, because making the plain texts of all
 * announcements would take as long as making their pages.
 */
const WITH_TEXT = 100;

/** Whether an announcement, given its index among all, has no plain text. */
export const isOfArchive = (index: number): boolean => index >= WITH_TEXT;

/**
 * Whether an announcement, given its index among all, is one of the newest that the press room itself shows. Only these
 * announcements have a share picture and a PDF of their own: each takes ten times as long to make as the page.
 */
export const isInPressRoom = (index: number): boolean => index < ANNOUNCEMENTS.newest;

/** The address of an announcement's page. */
export const releasePath = ({ id }: Release): string => `/presse/${id}/`;

/** A link to an announcement, for components of other features. */
export const releaseLink = (release: Release) => ({
  href: releasePath(release),
  label: release.data.title,
});

/** The latest announcements other than this one, at most `count`. */
export const otherReleases = async ({ id }: Release, count: number): Promise<Release[]> =>
  (await releases())
    .slice(0, count + 1)
    .filter((other) => other.id !== id)
    .slice(0, count);

/** The announcements that mention each partner, newest first, by the id of the partner. */
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

/** All statements, in alphabetical order of surnames (the last word of a name); the statements of one person newest first. */
export const statementsByPerson = async (): Promise<Statement[]> =>
  (await shownEntries("statements")).sort(
    (a, b) =>
      lastWord(a.data.person).localeCompare(lastWord(b.data.person), "fr") ||
      newestFirst(a.data.date, b.data.date),
  );

const lastWord = (name: string): string => name.split(" ").at(-1) ?? name;

/** The articles that others have published about the scheme, newest first. */
export const pressReview = oncePerBuild(async (): Promise<readonly Article[]> =>
  (await shownEntries("sources"))
    .filter(({ data }) => data.coverage)
    .sort((a, b) => newestFirst(a.data.date, b.data.date)),
);
