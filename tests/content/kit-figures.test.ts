/** The figure groups that the press kit names beside its sentences. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkContent } from "#content-check/check.ts";
import { formatFault } from "#content-check/faults.ts";
import { describeBreaks } from "./breaking.ts";
import { scratchProject } from "./project.ts";

const KIT = "content/kit-de-presse.yaml";

for (const [rule, was, is, field, says] of [
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
] as const)
  describeBreaks("a figure group without the number of its sentence is reported", [
    { rule, file: KIT, change: (text) => text.replace(was, is), field, says },
  ]);

test("a sentence may have a number of no group, a date, or no number", async () => {
  const project = scratchProject(["content"]);
  try {
    const whole = project.read(KIT);
    for (const not of [
      "Les Plombiers du Numérique ont 40 écoles.",
      "Le 12 juin 2020, toutes leurs écoles étaient ouvertes.",
      "Toutes leurs écoles sont ouvertes.",
      "Les Plombiers du Numérique ont une vingtaine d'écoles, ou 18 écoles.",
    ]) {
      project.write(
        KIT,
        whole.replace("Les Plombiers du Numérique ont 12 écoles.", () => not),
      );
      assert.deepEqual((await checkContent(project.path)).map(formatFault), [], not);
    }
  } finally {
    project.remove();
  }
});
