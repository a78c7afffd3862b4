/** The name of a school, beside the name of its file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { otherNameFaults } from "#content-check/schools/other-names.ts";
import { describeAccepted, describeBreaks, line, type Change } from "./breaking.ts";

describeBreaks("a school with another name than its file is reported", [
  {
    rule: "the name of another town",
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

test("another town is reported, also if it shares a word or letters with the name of the file", () => {
  for (const [id, name] of [
    ["saint-denis", "École de Saint-Herblain"],
    ["lyon", "École d'Orléans"],
    ["roman", "École de Romans-sur-Isère"],
    ["marseille-2018", "Première école de Lyon"],
  ] as const)
    assert.equal(faultsFor(id, name).length, 1, name);
});

test("an id may be a part of the school's name, without its article, with a number or the partner that runs it, or with « st » for « saint »", () => {
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

/** A new school that teaches the datacenter course. Its summary names its own town and Roubaix. */
const newSchool = (
  id: string,
  name: string,
  [where, code, department, region, position]: readonly [string, string, string, string, string],
): Change => [
  `content/schools/${id}.mdx`,
  () => `---
name: ${name}
summary: "${where}, on apprend le métier du datacenter, comme à Roubaix. L'école a ouvert en février 2026."
department:
  code: "${code}"
  name: ${department}
region: ${region}
position: ${position}
opened:
  value: février 2026
  basis: stated
  sources: [s10]
teaches:
  - value: technicien-datacenter
    basis: stated
    sources: [s10]
state:
  value: unknown
  asOf: février 2026
  sources: [s10]
---
`,
];

describeAccepted("a school in a town whose name begins with an article is accepted", [
  [
    "École du Havre",
    [
      newSchool("le-havre", "École du Havre", [
        "Au Havre",
        "76",
        "Seine-Maritime",
        "Normandie",
        "{ latitude: 49.49, longitude: 0.11 }",
      ]),
    ],
  ],
  [
    "École des Mureaux",
    [
      newSchool("les-mureaux", "École des Mureaux", [
        "Aux Mureaux",
        "78",
        "Yvelines",
        "Île-de-France",
        "{ latitude: 48.99, longitude: 1.91 }",
      ]),
    ],
  ],
  [
    "École de La Courneuve",
    [
      newSchool("la-courneuve", "École de La Courneuve", [
        "À La Courneuve",
        "93",
        "Seine-Saint-Denis",
        "Île-de-France",
        "{ latitude: 48.93, longitude: 2.39 }",
      ]),
    ],
  ],
]);
