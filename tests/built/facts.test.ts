import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { parseRoom } from "#press/room-schema.ts";
import { shortName } from "#schools/short-name.ts";
import { asTextOf, page, pages, textOf } from "./site.ts";

/** Pages with facts, which must end with their sources. */
const FACTUAL =
  /^\/(?:formations|ecoles|partenaires|presse(?!\/(?:revue|annonces)))\/|^\/questions\/./;

/** Whether a page is our own announcement, which needs no source. */
const isOurRelease = (document: HTMLElement): boolean =>
  /Communiqué publié par/.test(textOf(document.querySelector("main .notice")));

for (const { path, document } of pages) {
  if (!FACTUAL.test(path) || isOurRelease(document)) continue;
  test(`${path} ends with its dated sources, and has a breadcrumb`, () => {
    const items = document.querySelectorAll('[id^="source-"]').map(textOf);
    assert.ok(items.length > 0, "no source at its foot: the route passes them to Page as `cites`");
    for (const item of items) assert.match(item, /\d{4}|date inconnue/, item);
    assert.ok(document.querySelector('nav[aria-label^="Fil"] a[href="/"]'));
  });
}

/** The press contact, read from the content, so that editors can change it without breaking a test. */
const { contact } = parseRoom(readFileSync("content/salle-de-presse.yaml", "utf8"));

test("the press contact is in the press room and on the page of an announcement if its file says `shown: true`, and only then", () => {
  for (const path of ["/presse/", "/presse/roubaix-2020/"]) {
    const card = textOf(page(path).document.querySelector("#contact-presse + div"));
    assert.equal(
      card.includes(`${asTextOf(contact.name)}, ${asTextOf(contact.role)}`),
      contact.shown,
    );
  }
  const room = textOf(page("/presse/").document.querySelector("main"));
  assert.equal(/Publié [^.]*, à confirmer/.test(room), contact.shown && !contact.confirmed);
});

test("only pages for the press, French or English, have the e-mail address of the press contact", () => {
  // The association may have one e-mail address for everybody.
  if (readFileSync("content/association.yaml", "utf8").includes(contact.email)) return;
  const found = pages.filter(({ html }) => html.includes(contact.email)).map(({ path }) => path);
  assert.deepEqual(
    found.filter((path) => !path.startsWith("/presse/") && path !== "/en/"),
    [],
  );
});

test("the page about Roubaix in 2020 gives the date of the event, and links to the article that it is based on", () => {
  const told = textOf(page("/presse/roubaix-2020/").document.querySelector("main"));
  assert.match(told, /Nous racontons ici l’événement d’après l’article/);
  assert.match(told, /Annonce de la formation juillet 2020/);
  assert.ok(
    page("/presse/roubaix-2020/").document.querySelector(
      'a[href^="https://www.globalsecuritymag.fr/"]',
    ),
  );
});

test("no source is described by where we read it, such as in a search tool or in a copy", () => {
  for (const { path, document } of pages)
    for (const item of document.querySelectorAll(".source-item").map(textOf))
      assert.doesNotMatch(item, /outil de recherche|dans la copie|non restitué/, path);
});

test("no year is directly followed by another number", () => {
  for (const { path, document } of pages)
    for (const block of document.querySelectorAll("main p, main li, main dd"))
      assert.doesNotMatch(textOf(block), /\b(?:19|20)\d\d \d/, path);
});

test("in the advisers' list, the schools whose year is deduced have a mark, which is explained", () => {
  const lines = page("/orienter/").document.querySelectorAll("[data-schools-by-news] li");
  const [explained, years] = [true, false].map((isExplanation) =>
    lines
      .filter((line) => (line.querySelector(".basis-mark") !== null) === isExplanation)
      .map(textOf),
  );
  // Each line is a year and its schools: « 2018 : Lyon* · Toulon ».
  const listed = years?.flatMap((line) => line.replace(/^.*? : /, "").split(" · ")) ?? [];
  assert.ok(listed.length > 0);
  const { files } = readContent(join(import.meta.dirname, "../.."));
  const right = new Set(
    files
      .filter((file) => file.collection === "schools" && isShown(file))
      .map((file) => {
        const { name, state } = fields(file) as { name: string; state: { asOf: unknown } };
        const isDeduced = String(state.asOf).includes("(déduction)");
        return asTextOf(shortName(name)) + (isDeduced ? "*" : "");
      }),
  );
  for (const name of listed) assert.ok(right.has(name), name);
  const isMarked = listed.some((name) => name.endsWith("*"));
  assert.deepEqual(explained, isMarked ? ["* année déduite des sources"] : []);
});

test("a partner's role that we have deduced is marked as deduced on the school's page, with its source", () => {
  const sources = page("/ecoles/chelles/").document.querySelector('[aria-labelledby="sources"]');
  assert.match(textOf(sources), /École de Chelles : Impala Avenir \(déduit des sources\)/);
  assert.ok(sources?.querySelector("#source-s25"));
});

test("figures that disagree are shown together, with the reason", () => {
  const { document } = page("/presse/chiffres/");
  const group = document.querySelector("#groupe-insertion")?.parentNode;
  const text = textOf(group ?? null);
  for (const value of ["70", "65", "80"]) assert.match(text, new RegExp(`${value} %`));
  assert.match(text, /méthode/i);
});

test("every figure of the press room has its date and its source", () => {
  const rows = page("/presse/chiffres/").document.querySelectorAll(".figure-table tbody tr");
  assert.ok(rows.length > 0);
  for (const row of rows) {
    const [measures, dated] = row.querySelectorAll("td p");
    assert.ok(textOf(measures ?? null).length > 5);
    assert.match(textOf(dated ?? null), /\d{4}|date inconnue/);
    assert.ok(dated?.querySelector('a[href^="#source-"]'));
  }
});

test("every page for young people links to the application or to the current schools, and gives a contact", () => {
  const young = pages.filter(({ document }) => document.querySelector("#aide"));
  assert.ok(young.length >= 12);
  for (const { path, document } of young) {
    const on = "main a[href='/candidater/'], main a[href='/ecoles/#aujourd-hui']";
    assert.ok(document.querySelector(on), path);
    assert.match(
      textOf(document.querySelector(".contact-ways")),
      /mission locale|Téléphone|E-mail/,
      path,
    );
  }
});

test("the page of the data-centre course gives its admission, its length, and its outcome with date and caveat", () => {
  const course = textOf(page("/formations/technicien-datacenter/").document.querySelector("main"));
  assert.match(course, /Aucun diplôme/);
  assert.match(course, /environ 4 mois[^.]*selon notre annonce de 2020/);
  assert.match(course, /16 jeunes/);
  assert.match(course, /12 jeunes/);
  assert.match(course, /avril 2021[^.]*environ 70 %/);
  assert.match(course, /méthode de calcul n’est pas publiée/);
});
