/** Texts in the present tense about a closed school that they call only by its town. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PRESENT } from "#content-check/schools/present-words.ts";
import { formatFault, stopping } from "#content-check/faults.ts";
import { append, faultsWith, setting, withState, type Change } from "./breaking.ts";

const SETTINGS = "content/association.yaml";
const CLOSED: Change = ["content/schools/roubaix.mdx", withState("closed")];

/** The faults of the first file of these changes, once the school of Roubaix has closed. */
async function faultsIn(changes: readonly Change[]): Promise<string> {
  const faults = await faultsWith([...changes, CLOSED]);
  return faults
    .filter(({ file }) => file === changes[0]?.[0])
    .map(formatFault)
    .join("\n");
}

test("a sentence that tells what a closed school does is reported", async () => {
  for (const [sentence, words] of [
    [
      "Notre formation de Roubaix, ouverte en 2020, apprend la fibre.",
      "formation de Roubaix, ouverte en 2020, apprend",
    ],
    ["Roubaix commence par un stage.", "Roubaix commence"],
  ] as const)
    assert.match(
      await faultsIn([["content/pages/accueillir.mdx", append(sentence)]]),
      new RegExp(`« ${words} » parle au présent d'une école que sa fiche dit fermée`),
      sentence,
    );
});

test("sentences about what a closed school did, and about other schools and partners, are accepted", async () => {
  const right = [
    "Notre formation de Roubaix, ouverte en 2020, commençait par un stage.",
    "En 2020, notre formation de Roubaix, annoncée en juillet, apprend la fibre.",
    "L'Afpa forme aussi ceux qui viennent d'ailleurs que Roubaix.",
    "Grigny commence par un stage, comme Roubaix.",
    "Roubaix accueille OVHcloud.",
    "Après Roubaix, nous formons des jeunes sans diplôme.",
    "Nos anciens de Roubaix travaillent, et nous formons à Magny-les-Hameaux.",
    "Roubaix appartient à notre histoire ; nous formons ailleurs.",
    "Notre école de Roubaix n'existe plus, et nous formons ailleurs.",
  ];
  assert.equal(await faultsIn([["content/pages/accueillir.mdx", append(right.join("\n\n"))]]), "");
});

test("in the settings, advice on how to begin at a closed school is reported, unless the answer of the setting is shown instead", async () => {
  const meanwhile: Change = [
    SETTINGS,
    (text) =>
      setting(
        "roubaixToday",
        "",
      )(text).replace(
        /^(roubaixToday:.*\n.*\n {2}meanwhile: ).*$/m,
        "$1Pour commencer à Roubaix, ta mission locale peut demander une date avec toi.",
      ),
  ];
  assert.match(
    await faultsIn([meanwhile]),
    /roubaixToday › meanwhile: « Pour commencer à Roubaix » parle au présent d'une école que sa fiche dit fermée\. Remède : dites dans « value »/,
  );
  const answer: Change = [SETTINGS, setting("roubaixToday", "L'école de Roubaix a fermé en 2023.")];
  assert.equal(await faultsIn([meanwhile, answer]), "");
});

test("« l'Afpa porte la formation » counts as a sentence about an open school, with the verb in the singular or plural", () => {
  for (const text of ["L'Afpa porte la formation.", "Deux partenaires financent notre école."])
    assert.ok(
      PRESENT.some((pattern) => pattern.test(text)),
      text,
    );
  for (const text of ["L'Afpa portait la formation.", "Il porte un casque."])
    assert.ok(!PRESENT.some((pattern) => pattern.test(text)), text);
});

test("if the first school of a town closes, texts about its second one are accepted", async () => {
  const faults = await faultsWith([
    ["content/schools/marseille-2018.mdx", withState("closed")],
    ["content/schools/marseille-saint-jerome.mdx", withState("open")],
    ["content/pages/accueillir.mdx", append("Nous formons à Marseille Saint-Jérôme.")],
  ]);
  assert.deepEqual(stopping(faults), []);
});
