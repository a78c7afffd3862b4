/** « et demi » as a part of a number, and the length of a course in its summary. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { courseLengthFaults } from "#content-check/numbers/course-lengths.ts";
import { append, describeBreaks, expectAccepted, faultsWith, instead } from "./breaking.ts";
import { entry } from "./fixtures.ts";

const COURSE = "content/programs/technicien-infrastructures-numeriques.mdx";
const LABO = "content/programs/technicien-maintenance-datacenter.mdx";

test("if the figure of a course's duration changes, its summary with the former number is reported", async () => {
  const faults = await faultsWith([
    ["content/figures/infrastructures-duree-2022.yaml", instead("value: 5,5", "value: 6")],
  ]);
  assert.deepEqual(faults.map(formatFault), [
    "content/programs/technicien-infrastructures-numeriques.mdx › ligne 4 › summary: « 5 mois et demi » : content/figures/infrastructures-duree-2022.yaml dit 6 mois. Remède : corrigez l'un des deux ; si c'est autre chose, dites-le dans la phrase.",
  ]);
});

describeBreaks("a length that contradicts a figure is reported", [
  {
    rule: "in the summary of a course, with « et demi »",
    file: COURSE,
    change: instead("en 5 mois et demi", "en six mois et demi"),
    field: "summary",
    says: /« six mois et demi » : content\/figures\/infrastructures-duree-2022\.yaml dit 5,5 mois/,
  },
  {
    rule: "in the summary of a course, after a colon",
    file: LABO,
    change: instead("19 mois au LABO", "18 mois au LABO"),
    field: "summary",
    says: /« 18 mois » : content\/figures\/labo-duree\.yaml dit 19 mois/,
  },
  {
    rule: "in the summary of a school, with « et demi »",
    file: "content/schools/chelles.mdx",
    change: instead("3 mois pour apprendre", "3 mois et demi pour apprendre"),
    field: "summary",
    says: /« 3 mois et demi » : content\/figures\/fibre-duree-2017\.yaml dit 3 mois/,
  },
  {
    rule: "in a page, as the length of the course in a named town, with « et demi »",
    file: "content/pages/a-propos.mdx",
    change: append(
      'À Chelles, en 2017, notre formation durait deux mois et demi. <Source id="s30" />',
    ),
    says: /deux mois et demi » : content\/figures\/fibre-duree-2017\.yaml dit 3 mois/,
  },
]);

test("lengths that agree with a figure, in words or in digits, and parts of a course are accepted", () => {
  const said = (summary: string) =>
    courseLengthFaults([
      entry("programs", "essai", { summary, glance: { duration: "duree" } }),
      entry("figures", "duree", { value: "5,5", unit: "mois", measures: "durée de la formation" }),
    ]);
  assert.equal(said("La fibre en six mois et demi.").length, 1);
  for (const summary of [
    "La fibre en cinq mois et demi.",
    "La fibre en 5,5 mois.",
    "La fibre en 3 mois de cours, puis 2 mois de stage.",
    "La fibre en mai 2023. Un emploi en 3 mois.",
    "La fibre avec un stage de 2 mois.",
  ])
    assert.deepEqual(said(summary), [], summary);
});

test("if the figure of a course's duration changes, texts with its new number are accepted", async () => {
  await expectAccepted([
    [COURSE, instead("en 5 mois et demi.", "en cinq mois et demi.")],
    ["content/figures/fibre-duree-2017.yaml", instead("value: 3", "value: 3,5")],
    ["content/programs/technicien-fibre.mdx", instead("de 3 à 6 mois", "de 3,5 à 6 mois")],
    ["content/schools/chelles.mdx", instead("3 mois pour", "Trois mois et demi pour")],
    ["content/press/chelles-2017.mdx", instead("trois mois pour", "trois mois et demi pour")],
  ]);
});
