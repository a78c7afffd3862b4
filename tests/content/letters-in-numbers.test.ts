import assert from "node:assert/strict";
import { test } from "node:test";
import { letterFault } from "#content-check/numbers/letters-in-numbers.ts";
import { append, describeBreaks, describeParagraphs, line } from "./breaking.ts";

describeParagraphs(
  "letters in the numbers of a text are reported",
  "content/pages/accueillir.mdx",
  [
    ["a capital O", "Vous montez 1O serveurs.", /« 1O » a une lettre.*écrivez « 10 »/],
    ["two capital Os", "Le matériel a coûté 1OO €.", /écrivez « 100 »/],
    ["a capital O in a year", "La salle a ouvert en 2O25.", /écrivez « 2025 »/],
    ["a small l", "La promotion comptait l2 stagiaires.", /écrivez « 12 »/],
    ["a capital I", "La visite dure I5 minutes.", /écrivez « 15 »/],
    ["a small l in an age", "Les élèves ont de l8 à 25 ans.", /écrivez « 18 »/],
    ["a small l in a date", "Les visites commencent le l5 mars.", /écrivez « 15 »/],
  ],
);

describeBreaks("a letter in a number of a field is reported", [
  {
    rule: "a letter in a number of a sentence",
    file: "content/lists/ecoles.yaml",
    change: line("lead", "Ici, 2O structures locales portent nos écoles."),
    field: "lead",
    says: /« 2O » a une lettre/,
  },
  {
    rule: "a letter in the dates of a step",
    file: "content/cohorts/roubaix-2020.yaml",
    change: (text) => text.replace("À partir de septembre 2020", "À partir du l5 septembre 2020"),
    field: "steps 3 › when",
    says: /écrivez « 15 »/,
  },
  {
    rule: "a letter in a number of a source's title",
    file: "content/sources/s50.yaml",
    change: line("title", "Les 1O métiers de demain"),
    field: "title",
    says: /écrivez « 10 »/,
  },
  {
    rule: "a letter in a year of the press kit",
    file: "content/kit-de-presse.yaml",
    change: (text) => text.replace("25 septembre 2017", "25 septembre 2O17"),
    field: "about › words100",
    says: /écrivez « 2017 »/,
  },
  {
    rule: "a letter in a number on an English page, where no number may be typed",
    file: "content/english/press.mdx",
    change: append("The class has 2O trainees."),
    says: /« 2O » est tapé dans une page en anglais/,
  },
]);

test("letters and digits in names, codes, units and elisions are accepted", () => {
  for (const text of [
    "Le RJ45, l'OM4, le LC/APC, 1U, 42 U, G.657.A2, IEC C13, OS2, S1, 10GBASE-T, 802.3af",
    "H2O, CO2, IPv6, Wi-Fi 6, un i7, un I5 suffit, l'opérateur O2, Office O365",
    "2 l d'eau, 400 l, 10 Go, 3D, 5G, la baie B10, E2C77, TH3, PA2, ISO 27001",
    "Il 10 fois, le 1er mai, n° 10, 3e étage, niveau L2, l'10 mai, le lot I2 : les bureaux",
  ])
    assert.equal(letterFault(text), undefined, text);
});
