/** Texts in the present about a school that has closed, which they call by its town. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault, stopping } from "#content-check/faults.ts";
import { append, faultsWith, instead, type Change } from "./breaking.ts";

test("texts that tell what a closed school does, or how to begin there, are reported", async () => {
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
  const wrong = [
    "Notre formation de Roubaix, ouverte en 2020, apprend deux câblages.",
    "Notre formation de Roubaix, ouverte en 2020, parle d'urbanisation de salle.",
    "Roubaix commence dans une École de la 2e Chance.",
  ];
  const PAGE = "content/pages/accueillir.mdx";
  const closed: Change[] = [
    ["content/schools/roubaix.mdx", instead("value: unknown", "value: closed")],
    [PAGE, append([...right, ...wrong].join("\n\n"))],
    [
      "content/association.yaml",
      (text) =>
        text.replace(
          /^(roubaixToday:.*\n {2}value:).*\n {2}meanwhile:.*$/m,
          "$1\n  meanwhile: Pour commencer à Roubaix, demande à ta mission locale.",
        ),
    ],
  ];
  const found = await faultsWith(closed);
  const [start] = found.filter(({ file }) => file === "content/association.yaml").map(formatFault);
  assert.match(
    start ?? "",
    /roubaixToday › meanwhile: « Pour commencer à Roubaix » parle au présent d'une école que sa fiche dit fermée\. Remède : dites dans « value »/,
  );
  const onPage = found.filter(({ file }) => file === PAGE).map(formatFault);
  assert.equal(onPage.length, 1, onPage.join("\n"));
  assert.match(
    onPage[0] ?? "",
    /« formation de Roubaix, ouverte en 2020, apprend » parle au présent.*de même lignes \d+ et \d+/,
  );
  // An answer that says so is shown instead of what to do meanwhile.
  const answered: Change = [
    "content/association.yaml",
    (text) =>
      text.replace(/^(roubaixToday:.*\n {2}value:)$/m, "$1 L'école de Roubaix a fermé en 2023."),
  ];
  const left = (await faultsWith([...closed, answered])).map(({ file }) => file);
  assert.ok(!left.includes("content/association.yaml"), left.join("\n"));
});

test("if the first school of a town closes, texts about its second one are accepted", async () => {
  const faults = await faultsWith([
    ["content/schools/marseille-2018.mdx", instead("value: unknown", "value: closed")],
    ["content/schools/marseille-saint-jerome.mdx", instead("value: unknown", "value: open")],
    ["content/pages/accueillir.mdx", append("Nous formons à Marseille Saint-Jérôme.")],
  ]);
  assert.deepEqual(stopping(faults), []);
});
