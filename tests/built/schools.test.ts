import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { page, pages, textOf } from "./site.ts";

const schools = readContent(join(import.meta.dirname, "../..")).files.filter(
  (file) => file.collection === "schools" && isShown(file),
);

const list = page("/ecoles/").document;
const rows = (part: string) =>
  list.querySelectorAll(`section[aria-labelledby="${part}"] .school-row`).map(textOf);

test("current schools have a dated proof that they are open; the others are listed as former ones", () => {
  const today = rows("aujourd-hui");
  assert.ok(today.length > 0);
  for (const row of today)
    assert.match(row, /(?:Dernières nouvelles|Prochaines? rentrées?) .*20\d\d/);
  assert.equal(today.length + rows("histoire").length, schools.length);
});

test("the numbering continues from the current schools to the former ones", () => {
  const starts = list
    .querySelectorAll('section[aria-labelledby="histoire"] ol')
    .map((part) => Number(part.getAttribute("start")));
  assert.equal(starts[0], rows("aujourd-hui").length + 1);
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
  );
});

test("a former school links to the current ones, and not to the form", () => {
  const past = list
    .querySelectorAll('section[aria-labelledby="histoire"] .school-row a[href^="/ecoles/"]')
    .map((link) => page(link.getAttribute("href") ?? ""));
  assert.ok(past.length > 0);
  for (const { path, document } of past) {
    assert.deepEqual(
      document.querySelectorAll('main a[href="/candidater/"]').map(textOf),
      [],
      path,
    );
    assert.ok(document.querySelector('main a.button[href="/ecoles/#aujourd-hui"]'), path);
  }
});

/**
 * Words that must not be on any page, because no source of the dossier supports them: that an organisation of the town runs a
 * school, or which questions are asked most.
 */
const UNSAID = [/organismes? de la ville/i, /nous pose le plus/i, /questions les plus posées/i];

for (const words of UNSAID)
  test(`no page says ${words.source}`, () => {
    assert.deepEqual(
      pages.filter(({ document }) => words.test(textOf(document))).map(({ path }) => path),
      [],
    );
  });

test("the list of schools says that a local organisation runs each school, with the article of 2022 as its source", () => {
  assert.match(textOf(list.querySelector("main")), /Une structure locale porte chaque école/);
  assert.ok(list.querySelector("#source-s3"));
});

test("the articles about 2017 give two age ranges: the answer gives both, and cites the three articles", () => {
  const { document } = page("/questions/jeunes/");
  const answer = document.querySelector("#age")?.parentNode ?? null;
  assert.match(textOf(answer), /2017[^.]*surtout 17 à 24 ans[^.]*parfois 17 à 25 ans/);
  for (const source of ["s30", "s31", "s32"])
    assert.ok(document.querySelector(`#source-${source}`), source);
});

/** By page: the facts about schools that the dossier marks as deduced. */
const DEDUCED = {
  "/ecoles/": [
    "École de Grenoble : ouverture, Technicienne ou technicien fibre",
    "École de Nanterre : ouverture, Technicienne ou technicien fibre",
    "École de Rivesaltes : Technicienne ou technicien infrastructures numériques",
    "École de Toulon : ouverture",
    "École de Saint-Herblain : ouverture",
    "École de Montpellier : ouverture",
    "École de Meaux : ouverture",
    "École de Montreuil : ouverture, Aurore",
    "Première école de Marseille : ouverture, Technicienne ou technicien fibre",
  ],
  "/formations/": [
    "École de Grenoble : Technicienne ou technicien fibre",
    "École de Nanterre : Technicienne ou technicien fibre",
    "École de Rivesaltes : Technicienne ou technicien infrastructures numériques",
    "Première école de Marseille : Technicienne ou technicien fibre",
  ],
};

for (const [path, facts] of Object.entries(DEDUCED))
  test(`${path} lists the deduced facts with the sources`, () => {
    const marked = page(path).document.querySelectorAll(".source-deductions li").map(textOf);
    for (const mark of marked) assert.match(mark, /\(déduit des sources\)$/);
    for (const fact of facts)
      assert.ok(
        marked.some((mark) => mark.startsWith(fact)),
        `${fact}, among: ${marked.join(" | ")}`,
      );
  });

test("with its sources, the page of the courses lists exactly the schools with a course that we have deduced", () => {
  const deduced = schools.filter((school) =>
    (fields(school)["teaches"] as { basis?: string }[] | undefined)?.some(
      ({ basis }) => basis === "deduced",
    ),
  );
  assert.deepEqual(
    page("/formations/")
      .document.querySelectorAll(".source-deductions li")
      .map((mark) => textOf(mark).replace(/ : .*/, ""))
      .sort(),
    deduced.map((school) => String(fields(school)["name"]).replaceAll("'", "’")).sort(),
  );
});
