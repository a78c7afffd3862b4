import type { CollectionEntry } from "astro:content";
import { shownEntries } from "../lib/entries.ts";
import { newestFirst } from "../lib/partial-dates.ts";

export type Release = CollectionEntry<"press">;
export type Statement = CollectionEntry<"statements">;

/** Every announcement, the newest first. */
export const releases = async (): Promise<Release[]> =>
  (await shownEntries("press")).sort((a, b) => newestFirst(a.data.date, b.data.date));

export const releasePath = ({ id }: Release): string => `/presse/${id}/`;
