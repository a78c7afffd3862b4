import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { DOMParser, onErrorStopParsing, type Element } from "@xmldom/xmldom";
import { parse } from "node-html-parser";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { MOST_ITEMS } from "#feeds/newest.ts";
import { machineDate } from "#lib/date-words.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { PRESS_FEEDS } from "#press/feeds.ts";
import { origin, page, pages, siteFile, textOf, typesetTextOf } from "./site.ts";

/** The dates in the files of the announcements, by the address of their page. */
const DAYS = new Map(
  readContent(join(import.meta.dirname, "../.."))
    .files.filter((file) => file.collection === "press" && isShown(file))
    .map((file) => {
      const day = (field: string) =>
        machineDate(parsePartialDate(String(fields(file)[field]))) ?? "";
      return [
        `${origin}/presse/${file.id}/`,
        { published: day("published"), checked: day("checked") },
      ];
    }),
);

interface Item {
  url: string;
  title: string;
  summary: string;
  html: string;
  published: string;
  updated: string;
}

function atomItems(): { feed: Record<string, string>; items: Item[] } {
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    siteFile("presse/atom.xml"),
    "application/xml",
  ).documentElement;
  assert.ok(root);
  assert.equal(root.localName, "feed");
  assert.equal(root.namespaceURI, "http://www.w3.org/2005/Atom");
  const children = (element: Element, name: string): Element[] =>
    [...element.children].filter(({ localName }) => localName === name);
  const text = (element: Element, name: string): string =>
    children(element, name)[0]?.textContent?.trim() ?? "";
  const self = children(root, "link").find((each) => each.getAttribute("rel") === "self");
  const items = children(root, "entry").map((entry) => {
    assert.equal(children(entry, "link")[0]?.getAttribute("href"), text(entry, "id"));
    assert.equal(children(entry, "content")[0]?.getAttribute("type"), "html");
    return {
      url: text(entry, "id"),
      title: text(entry, "title"),
      summary: text(entry, "summary"),
      html: text(entry, "content"),
      published: text(entry, "published"),
      updated: text(entry, "updated"),
    };
  });
  return {
    feed: {
      id: text(root, "id"),
      title: text(root, "title"),
      updated: text(root, "updated"),
      self: self?.getAttribute("href") ?? "",
    },
    items,
  };
}

interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items: Record<string, string>[];
}
const json = JSON.parse(siteFile("presse/feed.json")) as JsonFeed;
const atom = atomItems();

test("every page names both feeds in its head", () => {
  for (const { path, document } of pages)
    assert.deepEqual(
      document
        .querySelectorAll('head link[rel="alternate"][type]')
        .map((link) => [link.getAttribute("type"), link.getAttribute("href")]),
      PRESS_FEEDS.map(({ type, href }) => [type, href]),
      path,
    );
});

describe("the feeds of the press room", () => {
  test("the feeds have a title and their own address", () => {
    assert.equal(json.version, "https://jsonfeed.org/version/1.1");
    assert.equal(json.language, "fr");
    assert.equal(json.feed_url, `${origin}/presse/feed.json`);
    assert.equal(json.home_page_url, `${origin}/presse/`);
    assert.equal(atom.feed["id"], `${origin}/presse/`);
    assert.equal(atom.feed["self"], `${origin}/presse/atom.xml`);
    assert.equal(atom.feed["title"], json.title);
    const updates = atom.items.map(({ updated }) => updated).sort();
    assert.equal(atom.feed["updated"], updates.at(-1), "updated with its latest announcement");
  });

  test("both feeds contain the same announcements, each with the title and dates of its page", () => {
    assert.deepEqual(
      json.items.map((item) => ({
        url: item["id"],
        title: item["title"],
        summary: item["summary"],
        html: item["content_html"],
        published: item["date_published"],
        updated: item["date_modified"],
      })),
      atom.items,
    );
    assert.equal(atom.items.length, Math.min(DAYS.size, MOST_ITEMS));
    for (const { url, title, published, updated } of atom.items) {
      const told = page(new URL(url).pathname);
      assert.equal(title, typesetTextOf(told.document.querySelector("h1")));
      assert.deepEqual(
        { published: published.slice(0, 10), checked: updated.slice(0, 10) },
        DAYS.get(url),
        url,
      );
    }
  });

  for (const { url, html } of atom.items)
    test(`the feeds contain the whole text of ${url}`, () => {
      const carried = parse(html);
      const words = textOf(carried);
      const { document } = page(new URL(url).pathname);
      const told = document.querySelectorAll("main .prose p, main td p, main .engagement p");
      assert.ok(told.length > 3);
      for (const paragraph of told) assert.ok(words.includes(textOf(paragraph)), textOf(paragraph));
      for (const link of carried.querySelectorAll("[href], [src]")) {
        const address = link.getAttribute("href") ?? link.getAttribute("src") ?? "";
        assert.match(address, /^(?:https?:\/\/|mailto:)/);
        if (!address.startsWith(url)) continue;
        const { hash } = new URL(address);
        if (hash === "") continue;
        const source = document.querySelector(hash);
        assert.ok(
          source && words.includes(textOf(source)),
          `the feed item does not list the source behind ${address}`,
        );
      }
      assert.deepEqual(carried.querySelectorAll("[class], [id], [style], script, svg"), []);
    });
});
