import type { CollectionEntry } from "astro:content";
import { shownEntries } from "../lib/entries.ts";
import { newestFirst } from "../lib/partial-dates.ts";

export type Release = CollectionEntry<"press">;
export type Statement = CollectionEntry<"statements">;

/** Every announcement, the newest first. */
export const releases = async (): Promise<Release[]> =>
  (await shownEntries("press")).sort((a, b) => newestFirst(a.data.date, b.data.date));

export const releasePath = ({ id }: Release): string => `/presse/${id}/`;

/** Everything said, person by person in alphabetical order of their last word, then the newest first. */
export const statementsByPerson = async (): Promise<Statement[]> =>
  (await shownEntries("statements")).sort(
    (a, b) =>
      lastWord(a.data.person).localeCompare(lastWord(b.data.person), "fr") ||
      newestFirst(a.data.date, b.data.date),
  );

const lastWord = (name: string): string => name.split(" ").at(-1) ?? name;

/** The articles that others published about the scheme, the newest first. */
export const pressReview = async (): Promise<CollectionEntry<"sources">[]> =>
  (await shownEntries("sources"))
    .filter(({ data }) => data.coverage)
    .sort((a, b) => newestFirst(a.data.date, b.data.date));
