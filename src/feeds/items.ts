import { dayOf, later } from "../lib/partial-dates.ts";
import { typeset } from "../lib/typography.ts";
import { releasePath, releases, type Release } from "../press/queries.ts";
import { newestReleases } from "./newest.ts";
import { releaseHtml } from "./release-html.ts";

/** An announcement in a feed. */
export interface FeedItem {
  /** Its page, which is also its name for ever. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Its whole text, as HTML that can stand anywhere. */
  readonly html: string;
  /** The day on which its page appeared, at midnight UTC: the same day in Paris. */
  readonly published: Date;
  /** The day on which it was last checked, or appeared if it was written ahead of its day. */
  readonly updated: Date;
}

async function itemOf(release: Release, site: URL): Promise<FeedItem> {
  const url = new URL(releasePath(release), site);
  const { title, summary, published, checked } = release.data;
  return {
    url: url.href,
    title: typeset(title),
    summary: typeset(summary),
    html: await releaseHtml(release, site),
    published: dayOf(published),
    updated: dayOf(later(checked, published)),
  };
}

/** What the feeds carry, the newest first; of one day, by the day of what they tell. */
export const feedItems = async (site: URL): Promise<FeedItem[]> =>
  Promise.all(newestReleases(await releases()).map((release) => itemOf(release, site)));
