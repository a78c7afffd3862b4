import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { fields, readContent } from "#content-check/reading/files.ts";
import { typeset } from "#lib/typography.ts";
import { PREFETCH_RULES, prefetchesFrom } from "#shell/prefetch.ts";
import { isIndexed } from "#site.ts";
import { descriptionFaults, titleFaults, type TitleAndDescription } from "./head-rules.ts";
import { isInEnglish, origin, pages, siteFile, textOf, type BuiltPage } from "./site.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");

for (const { path, html, document } of pages) {
  test(`${path} has a valid head, one h1, and headings that skip no level`, () => {
    const language = isInEnglish({ path }) ? "en" : "fr";
    assert.match(html, new RegExp(`^<!doctype html>\\s*<html lang="${language}">`, "i"));
    const title = textOf(document.querySelector("title"));
    const description =
      document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
    assert.ok(title.length > 5 && title.length <= 100, title);
    assert.ok(
      description.length >= 40 && description.length <= 160,
      `${String(description.length)} characters: ${description}`,
    );
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
    if (isIndexed(path)) assert.equal(canonical, origin + path);
    else {
      assert.equal(canonical, undefined);
      assert.equal(
        document.querySelector('meta[name="robots"]')?.getAttribute("content"),
        "noindex",
      );
    }
    assert.equal(document.querySelectorAll("h1").length, 1);
    let level = 0;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const next = Number(heading.tagName.slice(1));
      assert.ok(next <= level + 1, `« ${textOf(heading)} » skips a level`);
      level = next;
    }
  });

  test(`${path} obeys a strict security policy`, () => {
    const policy =
      document
        .querySelector('meta[http-equiv="content-security-policy" i]')
        ?.getAttribute("content") ?? "";
    assert.match(policy, /default-src 'self'/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
    assert.ok(!policy.includes("wasm-unsafe-eval"), "the search compiles in a worker");
    assert.deepEqual(document.querySelectorAll("[style]").map(String), []);
    assert.equal(document.querySelectorAll("link[rel=stylesheet]").length, 0);
    const [style = "", ...others] = document.querySelectorAll("style").map(({ text }) => text);
    assert.equal(others.length, 0, "the page has one style");
    assert.match(style, /body\{/);
    assert.match(style, /\.skip-link\{/);
    assert.ok(
      policy.includes(`style-src 'self' 'sha256-${sha256(style)}'`),
      "the policy allows this style",
    );
    const directives = new Map(
      policy.split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources];
      }),
    );
    assert.equal(directives.get("style-src")?.length, 2, "the policy allows no other style");
    const inline = document.querySelectorAll("script:not([src])");
    const isData = (element: HTMLElement): boolean =>
      element.getAttribute("type") === "application/ld+json";
    const allowed = inline.filter((element) => !isData(element));
    assert.deepEqual(
      allowed.map((element) => element.getAttribute("type")),
      [undefined, ...(document.querySelector("[data-application-form]") ? [undefined] : [])],
      "only scripts that run before the first paint are inline",
    );
    assert.equal(inline.filter(isData).length, isIndexed(path) ? 1 : 0, "structured data");
    assert.deepEqual(directives.get("script-src"), [
      "'self'",
      ...[
        ...allowed.map(({ text }) => text),
        ...(prefetchesFrom(path) ? [PREFETCH_RULES] : []),
      ].map((text) => `'sha256-${sha256(text)}'`),
    ]);
    assert.doesNotMatch(html, /<[a-z][^>]*\son[a-z]+="/i);
    for (const element of document.querySelectorAll("[src], link[href]")) {
      const address = element.getAttribute("src") ?? element.getAttribute("href") ?? "";
      assert.equal(new URL(address, origin).origin, origin, `${address} is on another site`);
    }
  });
}

test("the head preloads the drawing of the first screen and nothing else", () => {
  const faults = pages.flatMap(({ path, document }) => {
    const shown = document
      .querySelectorAll('img[src^="/dessins/"]:not([loading=lazy])')
      .filter(({ classList }) => !classList.contains("max-md:hidden"))
      .map((image) => image.getAttribute("src"));
    const asked = document
      .querySelectorAll("head link[rel=preload]")
      .map((link) => link.getAttribute("href"));
    return String(shown) === String(asked) ? [] : [`${path}: ${String(shown)}, ${String(asked)}`];
  });
  assert.deepEqual(faults, []);
});

const headOf = ({ document }: BuiltPage): TitleAndDescription => ({
  title: textOf(document.querySelector("title")),
  description: document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
});

/** Pages whose titles must fit. Titles of other pages may contain a long proper name, such as a partner's. */
const MUST_FIT = /^\/(?:$|formations\/(?:[^/]+\/)?$|ecoles\/|candidater\/|questions\/)/;

test("a title fits in a search result; only one with a proper name may be too long, and it then leaves out the site's name", () => {
  const faults = pages.flatMap((built) =>
    titleFaults(headOf(built), { named: !MUST_FIT.test(built.path) }),
  );
  assert.deepEqual(faults, []);
});

test("a description that our code writes fills the room in a search result, and contains a number or a name", () => {
  // Summaries by editors are left out here: the content check tells editors how long they may be.
  const summaries = new Set(
    readContent(join(import.meta.dirname, "../..")).files.map((file) =>
      typeset(String(fields(file)["summary"])),
    ),
  );
  const faults = pages
    .filter((built) => isIndexed(built.path) && !summaries.has(headOf(built).description))
    .flatMap((built) => descriptionFaults(headOf(built)).map((fault) => `${built.path} ${fault}`));
  assert.deepEqual(faults, []);
});

test("a bad title or description is detected", () => {
  const long = `${"Une formation ".repeat(5)}– Les Plombiers du Numérique`;
  const fill = "et tout ce qu’il faut savoir avant de dire oui, ".repeat(2);
  const good = { title: "Les écoles", description: `Nos écoles, ${fill}de Chelles à Roubaix.` };
  assert.deepEqual([...titleFaults(good), ...descriptionFaults(good)], []);
  assert.match(String(titleFaults({ ...good, title: long })), /characters/);
  assert.match(String(titleFaults({ ...good, title: long }, { named: true })), /characters/);
  for (const [description, says] of [
    ["Nos écoles, de Chelles à Roubaix.", /33 characters/],
    [`Nos écoles, ${fill}${fill}de Chelles à Roubaix.`, /characters/],
    [`Nos écoles, ${fill}ni CV ni lettre.`, /neither a number nor a name/],
    [`Les écoles, ${fill}de Chelles à Roubaix.`, /begins with the title/],
  ] as const)
    for (const title of [good.title, `${good.title} – Les Plombiers du Numérique`])
      assert.match(String(descriptionFaults({ title, description })), says);
});

test("titles and descriptions are unique", () => {
  for (const selector of ["title", 'meta[name="description"]']) {
    const all = pages.map(({ document }) => {
      const element = document.querySelector(selector);
      return element?.getAttribute("content") ?? textOf(element);
    });
    assert.deepEqual(
      all.filter((text, index) => all.indexOf(text) !== index),
      [],
    );
  }
});

test("the sitemap contains every page that search engines may list, and only those", () => {
  const listed = [...siteFile("sitemap-0.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => address,
  );
  const expected = pages
    .map(({ path }) => path)
    .filter(isIndexed)
    .map((path) => origin + path);
  assert.deepEqual(listed.sort(), expected.sort());
  // The dates are those of the content, never the day of the build.
  const days = new Map(
    [
      ...siteFile("sitemap-0.xml").matchAll(
        /<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g,
      ),
    ].map(([, address = "", day]) => [new URL(address).pathname, day?.slice(0, 10)]),
  );
  for (const { path, document } of pages.filter((each) => isIndexed(each.path))) {
    const said = document
      .querySelectorAll("main .release-dates div, main p")
      .find((each) => /^Page (?:vérifiée|checked)/.test(textOf(each)));
    const checked = said?.querySelector("time")?.getAttribute("datetime");
    if (path !== "/presse/") assert.equal(days.get(path), checked, path);
  }
  const ofPress = [...days]
    .filter(([path]) => /^\/presse\/.+-20\d\d\/$/.test(path))
    .map(([, day]) => day);
  assert.ok(ofPress.length > 5);
  assert.equal(days.get("/presse/"), ofPress.toSorted().at(-1));
  assert.match(siteFile("robots.txt"), new RegExp(`Sitemap: ${origin}/sitemap-index.xml`));
});
