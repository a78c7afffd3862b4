/** Texts in the present about a school that has closed, which they call by its town. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append } from "./breaking.ts";
import { newFaults, scratchProject } from "./project.ts";

test("texts that tell what a closed school does, or how to begin there, are reported", async () => {
  const project = scratchProject(["content"]);
  const page = "content/pages/accueillir.mdx";
  try {
    project.replace("content/schools/roubaix.mdx", "value: unknown", "value: closed");
    const right = [
      "Notre formation de Roubaix, ouverte en 2020, commençait par un stage.",
      "En 2020, notre formation de Roubaix, annoncée en juillet, apprend la fibre.",
      "L'Afpa forme aussi ceux qui viennent d'ailleurs que Roubaix.",
      "Grigny commence par un stage, comme Roubaix.",
      "Roubaix accueille OVHcloud.",
    ];
    project.write(page, append(right.join("\n\n"))(project.read(page)));
    const found = (await newFaults(project.path)).map(formatFault);
    for (const [index, says] of [
      /^content\/association\.yaml › ligne \d+ › roubaixToday › meanwhile: « Pour commencer à Roubaix » parle au présent d'une école que sa fiche dit fermée\. Remède : dites dans « value »/,
      /^content\/modules\/cablage-cuivre\.mdx › ligne 17: « formation de Roubaix, ouverte en 2020, apprend » parle au présent/,
      /^content\/modules\/cablage-fibre\.mdx/,
      /^content\/modules\/changement-de-composants\.mdx/,
      /^content\/modules\/rackage-de-serveurs\.mdx/,
      /^content\/modules\/urbanisation-de-salle\.mdx › ligne 18: « formation de Roubaix, ouverte en 2020, parle »/,
      /^content\/questions\/jeunes-paie\.mdx › ligne 12: « Roubaix commence » parle au présent/,
    ].entries())
      assert.match(found[index] ?? "", says);
    assert.equal(found.length, 7, found.join("\n"));
    // An answer that says so is shown instead of what to do meanwhile.
    project.replace(
      "content/association.yaml",
      /^(roubaixToday:.*\n {2}value:)$/m,
      "$1 L'école de Roubaix a fermé en 2023.",
    );
    const left = (await newFaults(project.path)).map(({ file }) => file);
    assert.ok(!left.includes("content/association.yaml"), left.join("\n"));
  } finally {
    project.remove();
  }
});
