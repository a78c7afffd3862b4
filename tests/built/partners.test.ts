import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { page, pages, textOf } from "./site.ts";

const all = page("/partenaires/").document;

test("every partner stands once among the partners, at an anchor of its file's name", () => {
  const files = readdirSync(new URL("../../content/partners/", import.meta.url))
    .filter((file) => /^[^_.].*\.mdx$/.test(file))
    .map((file) => file.replace(".mdx", ""));
  assert.deepEqual(
    all
      .querySelectorAll(".engagement > h3")
      .map(({ id }) => id)
      .sort(),
    files.sort(),
  );
});

test("a partner has a page when there is something to read in it", () => {
  const own = pages.filter(({ path }) => /^\/partenaires\/./.test(path));
  assert.ok(own.length > 0);
  for (const { path, document } of own) {
    const words = textOf(document.querySelector("main .prose")).split(/\s+/).length;
    assert.ok(words >= 120, `${path}: ${String(words)} words`);
    assert.ok(all.querySelector(`a[href="${path}"]`), path);
  }
});

test("pages for partners and advisers have titles and descriptions that a result shows whole", () => {
  const ours = pages.filter(({ path }) =>
    /^\/(?:partenaires|soutenir|accueillir|orienter\/$|questions\/(?:proches|journalistes))/.test(
      path,
    ),
  );
  assert.ok(ours.length >= 13);
  for (const { path, document } of ours) {
    const title = textOf(document.querySelector("main h1"));
    assert.ok(title.length < 60, `${path}: ${title}`);
    const description =
      document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
    assert.ok(
      description.length >= 110 && description.length <= 155,
      `${path}: ${String(description.length)}`,
    );
    assert.match(description.slice(1), /\d|\p{Lu}/u, path);
  }
});

test("advisers read first of the schools that have lately given news", () => {
  const years = page("/orienter/")
    .document.querySelectorAll("[data-schools-by-news] strong")
    .map(textOf);
  const dated = years.filter((year) => /^\d{4}$/.test(year));
  assert.deepEqual(dated, [...dated].sort().reverse());
  assert.match(
    textOf(page("/orienter/").document.querySelector("[data-schools-by-news] li")),
    /Magny-les-Hameaux/,
  );
});
