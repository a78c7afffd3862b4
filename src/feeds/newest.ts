import { newestFirst, type PartialDate } from "../lib/partial-dates.ts";

/** How many announcements a feed carries: readers ask for it often, and it carries their whole text. */
export const MOST_ITEMS = 50;

/** The announcements whose pages are the newest, the newest first; those of one day stay in the order given. */
export const newestReleases = <Release extends { data: { published: PartialDate } }>(
  all: readonly Release[],
): Release[] =>
  [...all].sort((a, b) => newestFirst(a.data.published, b.data.published)).slice(0, MOST_ITEMS);
