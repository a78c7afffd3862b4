import { newestFirst, type PartialDate } from "#lib/partial-dates.ts";

/** Number of announcements in a feed: feed readers request it often, and it contains full texts. */
export const MOST_ITEMS = 50;

/** The most recently published announcements, newest first; announcements of the same day keep the given order. */
export const newestReleases = <Release extends { data: { published: PartialDate } }>(
  all: readonly Release[],
): Release[] =>
  [...all].sort((a, b) => newestFirst(a.data.published, b.data.published)).slice(0, MOST_ITEMS);
