import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { parseRoom } from "#press/room-schema.ts";
import { page, pages, textOf } from "./site.ts";

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

test("the press contact is only on pages of the press room, including its announcements and its English page", () => {
  for (const words of [contact.name, contact.email]) {
    const found = pages.filter(({ html }) => html.includes(words)).map(({ path }) => path);
    assert.equal(found.includes("/presse/"), contact.shown);
    assert.equal(found.includes("/presse/roubaix-2020/"), contact.shown);
    assert.deepEqual(
      found.filter((path) => !path.startsWith("/presse/") && path !== "/en/"),
      [],
    );
  }
  const room = textOf(page("/presse/").document.querySelector("main"));
  assert.equal(/Publié [^.]*, à confirmer/.test(room), contact.shown && !contact.confirmed);
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

test("a source is named by its publisher, not by where we read it", () => {
  for (const { path, document } of pages)
    for (const item of document.querySelectorAll(".source-item, main [data-review] li").map(textOf))
      assert.doesNotMatch(item, /outil de recherche|dans la copie|non restitué/, path);
});

test("no year is directly followed by another number", () => {
  for (const { path, document } of pages)
    for (const block of document.querySelectorAll("main p, main li, main dd"))
      assert.doesNotMatch(textOf(block), /\b(?:19|20)\d\d \d/, path);
});

test("a deduced year is marked in the advisers' list, with an explanation", () => {
  const list = page("/orienter/").document.querySelector("[data-schools-by-news]");
  const said = textOf(list).split(/ : | · | (?=\d{4} :|Date à |\* )/);
  assert.ok(said.includes("* année déduite des sources"));
  for (const file of readdirSync("content/schools").filter((name) => name.endsWith(".mdx"))) {
    const text = readFileSync(`content/schools/${file}`, "utf8");
    const name = (/^name: "?([^"\n]*)/m.exec(text)?.[1] ?? "").replace(/^École de /, "");
    const deduced = /^ {2}asOf: .*\(déduction\)/m.test(text);
    const typeset = name.replaceAll("'", "’");
    // A school with an upcoming intake is listed with this intake, without the year of its latest news.
    assert.ok(!said.includes(deduced ? typeset : `${typeset}*`), name);
  }
});

test("a partner role without a source is marked as deduced on the school's page", () => {
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
  for (const row of page("/presse/chiffres/").document.querySelectorAll(".figure-table tbody tr")) {
    const [measures, dated] = row.querySelectorAll("td p");
    assert.ok(textOf(measures ?? null).length > 5);
    assert.match(textOf(dated ?? null), /\d{4}/);
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
