import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { ATOM_FEED, JSON_FEED } from "#press/feeds.ts";
import { SITE } from "#site.ts";
import type { FeedItem } from "./items.ts";

const PRESS_ROOM = "/presse/";
const FEED_TITLE = `${SITE.name} : annonces et événements`;

const newest = (dates: readonly Date[]): Date =>
  new Date(Math.max(0, ...dates.map((date) => date.getTime()))); // 1970 for an empty feed

/** Atom (RFC 4287): the latest announcements with their full text. */
export function atomFeed(items: readonly FeedItem[], site: URL): string {
  const address = (path: string) => new URL(path, site).href;
  const feed = generateAtomFeed({
    id: address(PRESS_ROOM),
    title: { value: FEED_TITLE },
    subtitle: { value: SITE.mission },
    updated: newest(items.map(({ updated }) => updated)),
    authors: [{ name: SITE.name, uri: address("/") }],
    links: [
      { href: address(ATOM_FEED.href), rel: "self", type: ATOM_FEED.type },
      { href: address(PRESS_ROOM), rel: "alternate", type: "text/html" },
    ],
    entries: items.map(({ url, title, summary, html, published, updated }) => ({
      id: url,
      title: { value: title },
      summary: { value: summary },
      content: { type: "html", value: html },
      published,
      updated,
      links: [{ href: url, rel: "alternate", type: "text/html" }],
    })),
  });
  return feed.replace("<feed ", `<feed xml:lang="${SITE.language}" `);
}

/** JSON Feed 1.1 (jsonfeed.org), with the same content as the Atom feed. */
export function jsonFeed(items: readonly FeedItem[], site: URL): string {
  const address = (path: string) => new URL(path, site).href;
  const feed = generateJsonFeed({
    title: FEED_TITLE,
    description: SITE.mission,
    home_page_url: address(PRESS_ROOM),
    feed_url: address(JSON_FEED.href),
    language: SITE.language,
    authors: [{ name: SITE.name, url: address("/") }],
    items: items.map(({ url, title, summary, html, published, updated }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      date_published: published,
      date_modified: updated,
    })),
  });
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
