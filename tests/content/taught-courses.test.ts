/** A school's `teaches` against its summary and its figures. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkContent } from "#content-check/check.ts";
import { formatFault } from "#content-check/faults.ts";
import { describeBreaks, line } from "./breaking.ts";
import { scratchProject } from "./project.ts";

const replaced = (was: string, is: string) => (text: string) => text.replace(was, is);

describeBreaks("a school that teaches something else than its summary or figures say is reported", [
  {
    rule: "a datacenter course under a summary about fibre",
    file: "content/schools/toulon.mdx",
    change: replaced("value: technicien-fibre", "value: technicien-datacenter"),
    field: "teaches 1 › value",
    says: /le résumé nomme la fibre, et « teaches » dit technicien-datacenter/,
  },
  {
    rule: "a fibre course under a summary about datacenters",
    file: "content/schools/seine-saint-denis.mdx",
    change: replaced("value: technicien-datacenter", "value: technicien-fibre"),
    field: "teaches",
    says: /le résumé nomme le datacenter, et « teaches » dit technicien-fibre/,
  },
]);

describeBreaks("a school that all its figures contradict is reported too", [
  {
    rule: "three figures of another course, and a summary that says the same",
    file: "content/schools/chelles.mdx",
    change: replaced("value: technicien-fibre", "value: technicien-datacenter"),
    field: "teaches",
    says: /le résumé nomme la fibre/,
    elsewhere: true,
  },
]);
describeBreaks("a school without a subject in its summary, that its figures contradict", [
  {
    rule: "figures of another course",
    file: "content/schools/roubaix.mdx",
    change: replaced("value: technicien-datacenter", "value: technicien-fibre"),
    field: "teaches",
    says: /chiffres de cette école sont de la formation « technicien-datacenter », et « teaches » dit technicien-fibre\. Remède : écrivez value: technicien-datacenter/,
    elsewhere: true,
  },
]);

test("a summary may name two subjects, none, or a datacenter as a place", async () => {
  const project = scratchProject(["content"]);
  try {
    for (const [school, summary] of [
      [
        "toulon",
        "Près d'un grand datacenter, l'École de la 2e Chance du Var nous accueillait en 2019.",
      ],
      [
        "toulon",
        "Notre septième école, en 2019 : la fibre d'abord, et quelques mots du datacenter.",
      ],
      ["toulon", "Notre septième école, portée par l'École de la 2e Chance du Var, en 2019."],
      ["venissieux", "Une école de la fibre et plus encore, avec l'Afpa de Lyon, en 2022."],
    ] as const) {
      const file = `content/schools/${school}.mdx`;
      const whole = project.read(file);
      project.write(file, line("summary", `"${summary}"`)(whole));
      assert.deepEqual((await checkContent(project.path)).map(formatFault), [], summary);
      project.write(file, whole);
    }
  } finally {
    project.remove();
  }
});
