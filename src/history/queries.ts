import type { CollectionEntry } from "astro:content";
import { shownEntries } from "#lib/entries.ts";
import { oldestFirst } from "#lib/partial-dates.ts";

export type Milestone = CollectionEntry<"milestones">;

/** The events of the history, the oldest first. */
export const milestones = async (): Promise<Milestone[]> =>
  (await shownEntries("milestones")).sort((a, b) => oldestFirst(a.data.date, b.data.date));
