import assert from "node:assert/strict";
import { test } from "node:test";
import { redirectsOfProject } from "#redirects.ts";
import { addresses, origin, page, redirectPages, siteFile, textOf } from "./site.ts";

const REDIRECTS = redirectsOfProject();

test("every former address has its page with a redirect", () => {
  assert.deepEqual(redirectPages.map(({ path }) => path).sort(), Object.keys(REDIRECTS).sort());
});

for (const { path, html, document } of redirectPages) {
  test(`${path} redirects at once, without script`, () => {
    const to = REDIRECTS[path] ?? "";
    const { pathname, hash } = new URL(to, origin);
    const target = page(pathname).document; // exists, and is not a redirect itself
    if (hash) assert.ok(target.querySelector(`[id="${hash.slice(1)}"]`), `${to} is nowhere`);
    assert.equal(
      document.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content"),
      `0;url=${to}`,
    );
    assert.equal(document.querySelector("a")?.getAttribute("href"), to);
    assert.equal(
      document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
      origin + pathname,
    );
    assert.match(textOf(document.querySelector("main")), /changé d’adresse/);
    assert.doesNotMatch(html, /<(?:script|style)|stylesheet/);
  });

  test(`${path} is in no list of pages`, () => {
    assert.equal(document.querySelector('meta[name="robots"]')?.getAttribute("content"), "noindex");
    assert.doesNotMatch(html, /data-pagefind|og:image/);
    assert.ok(!addresses.has(`/partage${path.slice(0, -1)}.png`), "it has a share picture");
    for (const list of ["sitemap-0.xml", "sw.js"])
      for (const end of ["<", '"', "'", "`"]) assert.ok(!siteFile(list).includes(path + end), list);
  });
}
