import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { page, pages, pagesOf, textOf } from "./site.ts";

const all = page("/partenaires/").document;

test("every partner is listed once, at an anchor named like its file", () => {
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

test("a partner has a page only if its text has at least 120 words", () => {
  const own = pagesOf("partners");
  assert.ok(own.length > 0);
  for (const { path, document } of own) {
    const words = textOf(document.querySelector("main .prose")).split(/\s+/).length;
    assert.ok(words >= 120, `${path}: ${String(words)} words`);
    assert.ok(all.querySelector(`a[href="${path}"]`), path);
  }
});

test("titles and descriptions of pages for partners and advisers fit in a search result", () => {
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

test("no heading of partners describes a former school as still running", () => {
  for (const { path, document } of pages.filter(({ path }) => path.startsWith("/partenaires/")))
    for (const heading of document.querySelectorAll("main h2, main .label").map(textOf))
      assert.doesNotMatch(heading, /Porte(?:nt)? (?:une|la) formation|Soutien(?:nen)?t\b/, path);
});

/** Past work described as ongoing. Only the course in Magny-les-Hameaux and the LABO are known to be ongoing. */
const GOES_ON = new RegExp(
  [
    "nous confions|commence à l’École|entrent (?:à l’école|dans le parcours)|partent ensuite",
    "est maire de Roubaix|nous demande de venir|la préside en|nous porte en|est notre partenaire",
    "reçoivent leur attestation|reçoit une visite|nous consacre|inaugure un centre|ouvre le \\d",
  ].join("|"),
);

test("partners' pages use the past tense for what is over", () => {
  for (const { path, document } of pages.filter(({ path }) => path.startsWith("/partenaires/")))
    assert.doesNotMatch(textOf(document.querySelector("main")), GOES_ON, path);
});

test("the page for employers has four steps, and three of them say what must be agreed", () => {
  const steps = page("/accueillir/").document.querySelectorAll("main .prose ol > li").map(textOf);
  assert.equal(steps.length, 4);
  assert.equal(steps.filter((step) => step.includes("à convenir ensemble")).length, 3);
});

test("supporters and hosts get a contact", () => {
  for (const path of ["/soutenir/", "/accueillir/"]) {
    const { document } = page(path);
    assert.equal(
      textOf(document.querySelectorAll("main .prose h2").at(-1) ?? null),
      "À qui s’adresser",
    );
    assert.match(textOf(document.querySelector("main .prose")), /Écrivez à Florian du Boÿs/);
  }
});

test("no page says that OVHcloud was founded in Roubaix: its founder spoke only of its identity", () => {
  const born = pages.filter(({ document }) => /\bnée? à Roubaix/i.test(textOf(document)));
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
