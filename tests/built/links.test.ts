import assert from "node:assert/strict";
import { test } from "node:test";
import { isRedirect } from "#redirects.ts";
import { addresses, page, pages } from "./site.ts";

for (const { path, document } of pages) {
  test(`every link of ${path} leads to an existing page and anchor`, () => {
    for (const link of document.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href") ?? "";
      const url = new URL(href, `http://site.test${path}`);
      if (url.host !== "site.test") {
        assert.match(url.protocol, /^(?:https?|mailto|tel|sms):$/, `${href} is no address`);
        continue;
      }
      assert.ok(addresses.has(url.pathname), `${href} leads to no page`);
      assert.ok(!isRedirect(url.pathname), `${href} has moved`);
      if (!url.hash) continue;
      const anchor = url.hash.slice(1);
      assert.match(anchor, /^[a-z0-9-]+$/, `the anchor ${url.hash} is not plain ASCII`);
      const target = url.pathname === path ? document : page(url.pathname).document;
      assert.ok(target.querySelector(`[id="${anchor}"]`), `${href} points to nothing on the page`);
    }
  });

  test(`the anchors on ${path} are unique`, () => {
    const ids = document.querySelectorAll("[id]").map((element) => element.getAttribute("id"));
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });
}

test("no page is more than two clicks from the home page, except old announcements and pages reached in other ways", () => {
  const linked = (path: string) =>
    page(path)
      .document.querySelectorAll("a[href]")
      .map((link) => new URL(link.getAttribute("href") ?? "", `http://site.test${path}`))
      .filter(({ host }) => host === "site.test")
      .map(({ pathname }) => pathname);
  const first = new Set(linked("/"));
  const second = new Set([...first].filter((path) => path.endsWith("/")).flatMap(linked));
  // The newest announcements are on the page of the press room, older ones on the pages by year.
  const third = new Set([...second].filter((path) => path.includes("/annonces/")).flatMap(linked));
  const far = pages
    .map(({ path }) => path)
    .filter((path) => path !== "/" && !first.has(path) && !second.has(path) && !third.has(path));
  // Pages that are reached in other ways: by an error, after sending, or offline.
  const elsewhere = ["/404.html", "/candidater/merci/", "/hors-ligne/", "/orienter/merci/"];
  assert.deepEqual(
    far.filter((path) => !elsewhere.includes(path)),
    [],
    "link these pages in src/layouts/site-map.ts",
  );
});
