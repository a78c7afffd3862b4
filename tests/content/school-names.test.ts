/** The name of a school, beside the name of its file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { otherNameFaults } from "#content-check/schools/other-names.ts";
import { describeBreaks, line } from "./breaking.ts";

describeBreaks("a school with another name than its file is reported", [
  {
    rule: "the town of another place",
    file: "content/schools/rivesaltes.mdx",
    change: line("name", "École de Perpignan"),
    field: "name",
    says: /le nom du fichier dit rivesaltes, et l'école se nomme « École de Perpignan »\. Remède : corrigez le nom, ou renommez le fichier en perpignan\.mdx/,
  },
]);

const faultsFor = (id: string, name: string): string[] => {
  const school: ContentFile = {
    collection: "schools",
    id,
    path: `content/schools/${id}.mdx`,
    data: { name },
    lineOf: () => 2,
    body: "",
    bodyLine: 3,
  };
  return otherNameFaults([school], 20_261_130).map(formatFault);
};

test("towns that only share a word, or the beginning of a word, are reported", () => {
  for (const [id, name] of [
    ["saint-denis", "École de Saint-Herblain"],
    ["lyon", "École d'Orléans"],
    ["roman", "École de Romans-sur-Isère"],
    ["marseille-2018", "Première école de Lyon"],
  ] as const)
    assert.equal(faultsFor(id, name).length, 1, name);
});

test("a part of the name, a year, the carrier, and a saint in short are accepted", () => {
  for (const [id, name] of [
    ["saint-denis", "École de Saint-Denis, le LABO"],
    ["labo", "École de Saint-Denis, le LABO"],
    ["saint-denis-labo", "École de Saint-Denis"],
    ["st-denis", "École de Saint-Denis"],
    ["magny", "École de Magny-les-Hameaux"],
    ["marseille-2018", "Première école de Marseille"],
    ["lyon-2", "École de Lyon"],
    ["afpa-lille", "École de Lille"],
    ["orleans", "École d'Orléans"],
    ["l-hay-les-roses", "École de L'Haÿ-les-Roses"],
  ] as const)
    assert.deepEqual(faultsFor(id, name), [], `${id}: ${name}`);
});
