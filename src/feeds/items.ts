import { utcDateOf, later } from "#lib/partial-dates.ts";
import { typeset } from "#lib/typography.ts";
import { releasePath, releases, type Release } from "#press/queries.ts";
import { newestReleases } from "./newest.ts";
import { releaseHtml } from "./release-html.ts";

/** An announcement in a feed. */
export interface FeedItem {
  /** The URL of its page, which is also its permanent id. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Its whole text, as HTML that works outside the site. */
  readonly html: string;
  /** The day its page was published, at midnight UTC, which is the same day in Paris. */
  readonly published: Date;
  /** The day it was last checked, or its publication if that is later. */
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
    published: utcDateOf(published),
    updated: utcDateOf(later(checked, published)),
  };
}

/** The announcements for the feeds, newest first; announcements of the same day are ordered by the date of their event. */
export const feedItems = async (site: URL): Promise<FeedItem[]> =>
  Promise.all(newestReleases(await releases()).map((release) => itemOf(release, site)));
