/** The figure groups that the press kit names beside its sentences. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { describeBreaks, expectAccepted } from "./breaking.ts";

const KIT = "content/kit-de-presse.yaml";

describeBreaks(
  "a figure group without the number of its sentence is reported",
  (
    [
      [
        "a number of schools beside rates",
        "figures: nombre-ecoles",
        "figures: insertion",
        "avoid 3 › figures",
        /« 12 écoles » n'est pas dans content\/figure-groups\/insertion\.yaml\. Remède : écrivez figures: nombre-ecoles/,
      ],
      [
        "a duration beside schools",
        "figures: duree-roubaix",
        "figures: nombre-ecoles",
        "avoid 1 › figures",
        /« 4 mois » n'est pas dans content\/figure-groups\/nombre-ecoles\.yaml/,
      ],
      [
        "a rate beside people",
        "figures: insertion",
        "figures: personnes-formees",
        "avoid 2 › figures",
        /« 70 % » n'est pas dans \S+\. Remède : écrivez figures: insertion/,
      ],
    ] as const
  ).map(([rule, was, is, field, says]) => ({
    rule,
    file: KIT,
    change: (text) => text.replace(was, is),
    field,
    says,
  })),
);

test("a sentence may have a number of no group, a date, or no number", async () => {
  const sentences = [
    "Les Plombiers du Numérique ont 40 écoles.",
    "Le 12 juin 2020, toutes leurs écoles étaient ouvertes.",
    "Toutes leurs écoles sont ouvertes.",
    "Les Plombiers du Numérique ont une vingtaine d'écoles, ou 18 écoles.",
  ];
  await expectAccepted([
    [KIT, (text) => text.replace(/^ {4}figures: .*\n/gm, "")],
    [
      KIT,
      (text) =>
        text.replace(
          /^ {2}- not: .*$/gm,
          () => `  - not: "${sentences.pop() ?? ""}"\n    figures: nombre-ecoles`,
        ),
    ],
  ]);
  assert.deepEqual(sentences, []);
});
