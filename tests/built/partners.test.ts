import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseSettings } from "#association/settings.ts";
import { isShown, readContent } from "#content-check/reading/files.ts";
import { asTextOf, page, pages, pagesOf, textOf } from "./site.ts";

const root = join(import.meta.dirname, "../..");
const all = page("/partenaires/").document;

test("every partner is listed once, at an anchor named like its file", () => {
  const published = readContent(root).files.filter(
    (file) => file.collection === "partners" && isShown(file),
  );
  assert.deepEqual(
    all
      .querySelectorAll(".engagement > h3")
      .map(({ id }) => id)
      .sort(),
    published.map(({ id }) => id).sort(),
  );
});

test("the list of all partners leads to each partner's own page", () => {
  const own = pagesOf("partners");
  assert.ok(own.length > 0);
  for (const { path } of own) assert.ok(all.querySelector(`h3 > a[href="${path}"]`), path);
});

test("the headings above partners' roles are nouns: a verb would say that a former school still runs", () => {
  const headings = pages
    .filter(({ path }) => path.startsWith("/partenaires/"))
    .flatMap(({ document }) => document.querySelectorAll('main .card .label, main h2[id^="acte-"]'))
    .map(textOf);
  assert.ok(headings.length > pagesOf("partners").length);
  for (const heading of headings)
    assert.doesNotMatch(
      heading,
      /^(?:Porte(?:nt)?|Accueille(?:nt)?|Soutien(?:nen)?t|Abrite(?:nt)?)(?!\p{L})/u,
    );
});

test("the pages for donors and for companies that take interns say whom to write to", () => {
  const { supportContact } = parseSettings(
    readFileSync(join(root, "content/association.yaml"), "utf8"),
  );
  const answer = asTextOf(supportContact.value ?? supportContact.meanwhile);
  for (const path of ["/soutenir/", "/accueillir/"])
    assert.ok(textOf(page(path).document.querySelector("main .prose")).includes(answer), path);
});

test("no page says that OVHcloud was founded in Roubaix: its founder spoke only of its identity", () => {
  const born = pages.filter(({ document }) =>
    textOf(document)
      .split(/(?<=[.!?]) /)
      .some((sentence) => /OVH/.test(sentence) && /\bnée? à Roubaix/i.test(sentence)),
  );
  assert.deepEqual(
    born.map(({ path }) => path),
    [],
  );
});

test("advisers are not told to ask an adviser", () => {
  for (const path of ["/orienter/", "/orienter/merci/"]) {
    const ways = textOf(page(path).document.querySelector("main .contact-ways"));
    assert.match(ways, /lesplombiersdunumerique\.org|Téléphone|E-mail/, path);
    assert.doesNotMatch(ways, /mission locale/, path);
  }
});

test("advisers see the schools with the latest news first", () => {
  const years = page("/orienter/")
    .document.querySelectorAll("[data-schools-by-news] strong")
    .map(textOf);
  const dated = years.filter((year) => /^\d{4}$/.test(year));
  assert.ok(dated.length > 1);
  assert.deepEqual(dated, [...dated].sort().reverse());
});
