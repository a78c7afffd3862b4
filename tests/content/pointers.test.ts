import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatFault, isToDraft } from "#content-check/faults.ts";
import { describeBreaks, faultsWith, head, line, renamed, type Break } from "./breaking.ts";

const named = (rule: string, value: string, says: RegExp): Break => ({
  rule,
  file: "content/figures",
  change: line("sources", value),
  field: "sources",
  says,
});

describeBreaks("a wrong entry name is reported, with the right one if it can be told", [
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
    "a question mark instead of a name",
    '["?"]',
    /« \? » n'existe pas dans content\/sources\/\. Remède : écrivez le nom d'un fichier/,
  ),
  named(
    "a number that no entry has",
    "[s9999]",
    /« s9999 » n'existe pas dans content\/sources\/\. Remède : écrivez le nom d'un fichier/,
  ),
]);

describe("an entry that no visitor can reach is reported once: at the entry, or in the only file that refers to it", () => {
  test("drafts", async () => {
    const files = ["content/figures/roubaix-entres.yaml", "content/schools/grigny.mdx"];
    const faults = await faultsWith(files.map((file) => [file, head("draft: true")]));
    assert.deepEqual(
      faults.map(({ file }) => file),
      files,
    );
    for (const line of faults.map(formatFault))
      assert.match(
        line,
        /^content\/\S+ › ligne \d+ › draft: cette fiche est un brouillon, qui n'est pas sur le site, et \d+ endroits y mènent : .*press\/\S+\.mdx \(lignes? \d+.*retirez la ligne « draft: true »/,
      );
    assert.ok(faults.every(isToDraft), "the development server goes on");
  });

  test("a draft that one page refers to is reported on that page, with the path of the draft", async () => {
    const faults = await faultsWith([
      ["content/partners/zz-essai.mdx", () => ESSAI],
      [
        "content/press/roubaix-2020.mdx",
        (text) => text.replace("- ovhcloud", "- ovhcloud\n  - zz-essai"),
      ],
    ]);
    const lines = faults.map(formatFault);
    assert.equal(lines.length, 1, lines.join("\n"));
    assert.match(
      lines[0] ?? "",
      /^content\/press\/roubaix-2020\.mdx › .*est un brouillon.*de content\/partners\/zz-essai\.mdx\./,
    );
  });

  test("deleted files", async () => {
    const files = ["figures/ages-2017.yaml", "figures/labo-duree.yaml", "sources/s10.yaml"];
    const faults = await faultsWith(files.map((file) => [`content/${file}`, () => undefined]));
    const lines = faults.map(formatFault);
    assert.equal(lines.length, files.length, lines.join("\n"));
    for (const [index, file] of files.entries()) {
      assert.match(
        lines[index] ?? "",
        new RegExp(
          `^content/${file} › nom du fichier: le fichier n'existe pas, ou n'existe plus, et \\d+ endroits y mènent : `,
        ),
      );
      assert.doesNotMatch(lines[index] ?? "", /vouliez-vous/);
    }
  });

  const school = (name: string) => `content/schools/${name}.mdx`;

  test("a renamed file", async () => {
    const lines = (await faultsWith(renamed(school("grigny"), school("grigny-91")))).map(
      formatFault,
    );
    assert.equal(lines.length, 1, lines.join("\n"));
    assert.match(
      lines[0] ?? "",
      /se nomme maintenant grigny-91\.mdx.*partners\/equinix\.mdx \(lignes \d+, \d+\).*écrivez « grigny-91 ».*content\/redirections\.yaml la ligne « \/ecoles\/grigny\/: \/ecoles\/grigny-91\/ »/,
    );
  });

  test("files with a capital or an accent more in their names", async () => {
    const faults = await faultsWith([
      ...renamed(school("grigny"), school("Grigny")),
      ...renamed(school("venissieux"), school("vénissieux")),
    ]);
    const [grigny = "", venissieux = "", ...others] = faults.map(formatFault);
    assert.match(grigny, /rendez-lui son nom, grigny\.mdx\.$/);
    assert.match(venissieux, /rendez-lui son nom, venissieux\.mdx\.$/);
    assert.deepEqual(others, []);
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
