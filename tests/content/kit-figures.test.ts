/** The figure groups that the press kit names beside its sentences. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { describeBreaks, expectAccepted } from "./breaking.ts";
import { sampleText } from "./project.ts";

const KIT = "content/kit-de-presse.yaml";
const kit = sampleText(KIT);

/** The field that contains this line of the kit. Ex.: "avoid 3 › figures". The line must be in the kit only once. */
const fieldOf = (line: string): string => {
  const [before = ""] = kit.split(line);
  return `avoid ${String(before.match(/^ {2}- not: /gm)?.length)} › figures`;
};

describeBreaks(
  "a figure group without the number of its sentence is reported",
  (
    [
      [
        "a number of schools beside rates",
        "figures: nombre-ecoles",
        "figures: insertion",
        /« 12 écoles » n'est pas dans content\/figure-groups\/insertion\.yaml\. Remède : écrivez figures: nombre-ecoles/,
      ],
      [
        "a duration beside schools",
        "figures: duree-roubaix",
        "figures: nombre-ecoles",
        /« 4 mois » n'est pas dans content\/figure-groups\/nombre-ecoles\.yaml/,
      ],
      [
        "a rate beside people",
        "figures: insertion",
        "figures: personnes-formees",
        /« 70 % » n'est pas dans \S+\. Remède : écrivez figures: insertion/,
      ],
    ] as const
  ).map(([rule, was, is, says]) => ({
    rule,
    file: KIT,
    change: (text) => text.replace(was, is),
    field: fieldOf(was),
    says,
  })),
);

test("a sentence of the press kit may have a number that is in no group, a date, or no number", async () => {
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
        text.replace(/^ {2}- not: .*$/gm, (line) => {
          const sentence = sentences.pop();
          return sentence === undefined
            ? line
            : `  - not: "${sentence}"\n    figures: nombre-ecoles`;
        }),
    ],
  ]);
  assert.deepEqual(sentences, []);
});
