/** Figures of `content/figures/`, and the entries that name them, tested without the rest of the content. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { courseMonthFaults } from "#content-check/numbers/course-months.ts";
import { labelledFigureFaults, noteYearFaults } from "#content-check/numbers/figure-labels.ts";
import { figureFaults } from "#content-check/numbers/figures.ts";
import { kitFigureFaults } from "#content-check/numbers/kit-figures.ts";
import { Entries } from "#content-check/reading/pointers.ts";
import { headPassages } from "#content-check/reading/prose.ts";
import { entry } from "./fixtures.ts";

const FIGURE = { value: "16", unit: "jeunes", measures: "jeunes entrés", asOf: "novembre 2026" };

const said = (fields: Readonly<Record<string, unknown>>): string[] =>
  figureFaults(entry("figures", "essai", { ...FIGURE, ...fields }), new Entries([])).map(
    formatFault,
  );

test("units with a capital, ratios, long commitments and numbers known in advance are accepted", () => {
  for (const fields of [
    { unit: "Mbit/s", measures: "débit de la ligne" },
    { unit: "Franciliens", measures: "habitants formés" },
    { unit: "stagiaires par formateur", measures: "taux d'encadrement" },
    { unit: "mois", value: "48", measures: "durée de l'engagement d'Equinix" },
    { unit: "%", value: "150", measures: "budget dépensé, par rapport au budget prévu" },
    { unit: "places", measures: "places ouvertes", population: "la session 2027" },
    { measures: "jeunes inscrits", population: "la rentrée 2027" },
    { unit: "candidatures", measures: "candidatures reçues", population: "la promotion 2027" },
  ])
    assert.deepEqual(said(fields), [], JSON.stringify(fields));
});

test("a unit with a needless capital, a course of four years and people counted before their intake are reported", () => {
  assert.match(said({ unit: "Jeunes" }).join("\n"), /écrivez « jeunes »/);
  assert.match(
    said({ unit: "mois", value: "48", measures: "durée de la formation" }).join("\n"),
    /aucune formation ne dure/,
  );
  assert.match(said({ population: "la promotion 2027" }).join("\n"), /la promotion serait de 2027/);
});

const SALARY = entry("figures", "salaire", {
  ...{ value: "55", unit: "% du Smic", measures: "salaire d'un apprenti", asOf: "2026" },
  ...{ population: "la promotion 2027", sources: ["s1"] },
});
const HIRED = entry("figures", "embauches", {
  ...{ value: "70", unit: "%", measures: "jeunes embauchés", asOf: "2026" },
});
const SOURCE = entry("sources", "s1", { date: "mars 2025" });
const ENTRIES = new Entries([SALARY, HIRED, SOURCE]);

test("a percentage may be shown under a label about people or money, but not about a duration", () => {
  const labelled = (term: string, figure: string) =>
    labelledFigureFaults(entry("home", "accueil", { facts: [{ term, figure }] }), ENTRIES);
  assert.deepEqual(labelled("Salaire", "salaire"), []);
  assert.deepEqual(labelled("Jeunes en emploi", "embauches"), []);
  assert.equal(labelled("Durée", "embauches").length, 1);
});

test("a note may name the year of the figure, of its `population` or of its source, or an earlier year with which it compares", () => {
  const noted = (note: string) =>
    noteYearFaults(entry("home", "accueil", {}), ["detail"], note, SALARY, ENTRIES);
  for (const note of [
    "en 2026",
    "pour la promotion 2027",
    "selon un article de 2025",
    "le même depuis 2020",
    "le même qu’en 2020",
  ])
    assert.deepEqual(noted(note), [], note);
  assert.equal(noted("annonce de 2020").length, 1);
});

test("the span of months in a course's `durationNote` must be that of the figures, unless it is about a placement or a contract", () => {
  const noted = (durationNote: string) => {
    const course = entry("programs", "essai", { glance: { duration: "court", durationNote } });
    const figure = (id: string, value: string) =>
      entry("figures", id, {
        ...{ value, unit: "mois", measures: "durée de la formation", programs: ["essai"] },
      });
    return courseMonthFaults(
      [{ file: course, passages: headPassages(course) }],
      [course, figure("court", "4"), figure("long", "6")],
    );
  };
  for (const note of [
    "en 2026 ; de 4 à 6 mois",
    "dont 1 à 2 mois de stage",
    "suivie d'un contrat de 6 à 12 mois",
    "puis 6 à 12 mois d'alternance",
  ])
    assert.deepEqual(noted(note), [], note);
  assert.equal(noted("de 3 à 6 mois").length, 1);
  assert.equal(noted("de 3 à\u00a06\u00a0mois").length, 1);
});

test("a sentence of the press kit that contains no-break spaces is compared with its figures like any other", () => {
  const schools = entry("figures", "ecoles", {
    value: "12",
    unit: "écoles",
    measures: "nos écoles",
  });
  const groups = [
    entry("figure-groups", "nombre-ecoles", { figures: ["ecoles"] }),
    entry("figure-groups", "insertion", { figures: ["embauches"] }),
  ];
  const files = [schools, HIRED, ...groups];
  const avoid = [{ not: "Nos 12\u00a0écoles", figures: "insertion" }];
  const kit = { data: { avoid }, lineOf: () => 1 };
  assert.match(
    kitFigureFaults("content/kit-de-presse.yaml", kit, files, new Entries(files))
      .map(formatFault)
      .join("\n"),
    /« 12 écoles » n'est pas dans .*écrivez figures: nombre-ecoles/,
  );
});
