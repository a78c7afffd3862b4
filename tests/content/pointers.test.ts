import assert from "node:assert/strict";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { formatFault, isToDraft } from "#content-check/faults.ts";
import { describeBreaks, head, line, type Break } from "./breaking.ts";
import { scratchProject, type ScratchProject, newFaults } from "./project.ts";

const named = (rule: string, value: string, says: RegExp): Break => ({
  rule,
  file: "content/figures",
  change: line("sources", value),
  field: "sources",
  says,
});

describeBreaks("a wrong entry name is reported with the right one", [
  named("a semicolon in a list", "[s1; s2]", /mettez une virgule : \[s1, s2\]/),
  named("a list separated by spaces", "[s1 s2]", /mettez une virgule : \[s1, s2\]/),
  named("a range instead of a list", "[s1 - s3]", /mettez une virgule : \[s1, s3\]/),
  named("a list without brackets", "s1, s2", /il faut une liste.*sources: \[s1, s2\]/),
  named("a single name without brackets", "s1", /il faut une liste.*sources: \[s1\]/),
  named(
    "a file name with its extension",
    "[s1.yaml]",
    /« s1\.yaml » n'existe pas.*écrivez s1, seul/,
  ),
  {
    rule: "an entry's title instead of its name",
    file: "content/press",
    change: line("schools", "[École de Roubaix]"),
    field: "schools 1",
    says: /« École de Roubaix » n'existe pas.*écrivez le nom de sa fiche, roubaix/,
  },
  named("a file path", "[content/sources/s1.yaml]", /écrivez s1, seul/),
  named(
    "a number that no entry has",
    "[s9999]",
    /« s9999 » n'existe pas dans content\/sources\/\. Remède : écrivez le nom d'un fichier/,
  ),
]);

describe("an entry that no visitor can reach is reported once, at that entry", () => {
  let project: ScratchProject;
  before(() => {
    project = scratchProject(["content"]);
  });
  after(() => {
    project.remove();
  });
  const told = async (): Promise<string[]> =>
    (await newFaults(project.path)).map((fault) => formatFault(fault));

  for (const file of ["schools/grigny.mdx", "figures/roubaix-entres.yaml"])
    test(`a draft: ${file}`, async () => {
      const whole = project.read(`content/${file}`);
      project.write(`content/${file}`, head("draft: true")(whole));
      const faults = await newFaults(project.path);
      project.write(`content/${file}`, whole);
      const lines = faults.map(formatFault);
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.match(
        lines[0] ?? "",
        /^content\/\S+ › ligne \d+ › draft: cette fiche est un brouillon, qui n'est pas sur le site, et \d+ endroits y mènent : .*press\/\S+\.mdx \(lignes? \d+.*retirez la ligne « draft: true »/,
      );
      assert.ok(faults.every(isToDraft), "the development server goes on");
    });

  test("a draft that one page refers to is reported on that page, with the path of the draft", async () => {
    const press = "content/press/roubaix-2020.mdx";
    const page = project.read(press);
    project.write("content/partners/zz-essai.mdx", ESSAI);
    project.write(press, page.replace("- ovhcloud", "- ovhcloud\n  - zz-essai"));
    const lines = await told();
    project.write(press, page);
    rmSync(join(project.path, "content/partners/zz-essai.mdx"));
    assert.equal(lines.length, 1, lines.join("\n"));
    assert.match(
      lines[0] ?? "",
      /^content\/press\/roubaix-2020\.mdx › .*est un brouillon.*de content\/partners\/zz-essai\.mdx\./,
    );
  });

  for (const file of ["sources/s10.yaml", "figures/labo-duree.yaml", "figures/ages-2017.yaml"])
    test(`deleted: ${file}`, async () => {
      const whole = project.read(`content/${file}`);
      rmSync(join(project.path, "content", file));
      const lines = await told();
      project.write(`content/${file}`, whole);
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.match(
        lines[0] ?? "",
        new RegExp(
          `^content/${file} › nom du fichier: le fichier n'existe pas, ou n'existe plus, et \\d+ endroits y mènent : `,
        ),
      );
      assert.doesNotMatch(lines[0] ?? "", /vouliez-vous/);
    });

  for (const [file, name, says] of [
    [
      "schools/grigny.mdx",
      "grigny-91.mdx",
      /se nomme maintenant grigny-91\.mdx.*partners\/equinix\.mdx \(lignes \d+, \d+\).*écrivez « grigny-91 ».*content\/redirections\.yaml la ligne « \/ecoles\/grigny\/: \/ecoles\/grigny-91\/ »/,
    ],
    ["schools/grigny.mdx", "Grigny.mdx", /rendez-lui son nom, grigny\.mdx\.$/],
    ["schools/venissieux.mdx", "vénissieux.mdx", /rendez-lui son nom, venissieux\.mdx\.$/],
  ] as const)
    test(`renamed: ${file} to ${name}`, async () => {
      const from = join(project.path, "content", file);
      const to = join(project.path, "content/schools", name);
      renameSync(from, to);
      const lines = await told();
      renameSync(to, from);
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.match(lines[0] ?? "", says);
    });
});

const ESSAI = `---
draft: true
name: Un partenaire qui attend
engagements:
  - does: welcomes
    role: Accueille des stagiaires à Roubaix.
    since: mars 2020
    sources: [s1]
---
`;
