/** Pictures on a school's page whose words name another town. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { writeFileSync } from "node:fs";
import { checkContent } from "#content-check/check.ts";
import { formatFault } from "#content-check/faults.ts";
import { describeBreaks } from "./breaking.ts";
import { smallJpeg } from "./photographs.ts";
import { scratchProject, type ScratchProject } from "./project.ts";

const ALT = "Une baie ouverte, avec ses câbles jaunes.";
const withPicture =
  (caption: string, alt = ALT) =>
  (text: string) =>
    text.replace(
      /^state:$/m,
      (state) =>
        `picture:\n  src: ./baie.jpg\n  alt: ${alt}\n  caption: ${caption}\n  credit: Photo Afpa\n${state}`,
    );

async function setUp(project: ScratchProject): Promise<void> {
  writeFileSync(join(project.path, "content/schools/baie.jpg"), await smallJpeg(1600, 1200));
}

for (const [rule, change, field] of [
  ["in the caption", withPicture("L'atelier de l'Afpa, à Roubaix, en 2021."), "picture › caption"],
  [
    "in the alternative text",
    withPicture("L'atelier, en 2021", "L'atelier de Roubaix, avec ses baies."),
    "picture › alt",
  ],
] as const)
  describeBreaks(
    "a picture of another school is reported",
    [
      {
        rule,
        file: "content/schools/grigny.mdx",
        change,
        field,
        says: /la photo serait à Roubaix, et cette page est celle de Grigny/,
      },
    ],
    setUp,
  );

test("a picture may name its own town, another one beside it, a street, or its department", async () => {
  const project = scratchProject(["content"]);
  await setUp(project);
  try {
    for (const [school, caption] of [
      ["grigny", "L'atelier de Grigny, en 2021"],
      ["grigny", "Des stagiaires de Grigny, en visite à Roubaix, en 2021"],
      ["grigny", "Un stage près de la gare de Lyon, en 2021"],
      ["grigny", "Un stage à Paris, en 2021"],
      ["saint-denis", "Le LABO, en Seine-Saint-Denis, en 2025"],
    ] as const) {
      const file = `content/schools/${school}.mdx`;
      const whole = project.read(file);
      project.write(file, withPicture(caption)(whole));
      assert.deepEqual((await checkContent(project.path)).map(formatFault), [], caption);
      project.write(file, whole);
    }
  } finally {
    project.remove();
  }
});
