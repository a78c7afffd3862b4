/** The figures of a group: they must be about the town or the course that its title names, and be in no other group. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { describeBreaks } from "./breaking.ts";
import { newFaults, scratchProject } from "./project.ts";

const adds = (id: string) => (text: string) => `${text.trimEnd()}\n  - ${id}\n`;

describeBreaks("a figure that does not belong to its group is reported", [
  {
    rule: "a figure of a school outside the town that the title names",
    file: "content/figure-groups/duree-roubaix.yaml",
    change: adds("labo-duree"),
    field: "figures",
    says: /« labo-duree » est d'ailleurs \(saint-denis\), et le titre dit « Durée de la formation de Roubaix »/,
  },
  {
    rule: "a figure of another course than all the other figures, under a title that names a town",
    file: "content/figure-groups/duree-roubaix.yaml",
    change: adds("fibre-duree-2022"),
    field: "figures",
    says: /« fibre-duree-2022 » est d'une autre formation \(technicien-fibre\) que les autres chiffres \(technicien-datacenter\), et le titre dit « Durée de la formation de Roubaix »\. Remède : retirez ce chiffre/,
  },
  {
    rule: "a figure of another course than the title names",
    file: "content/figure-groups/duree-smart-city.yaml",
    change: (text) => text.replace("smart-city-duree-5", "fibre-duree-2022"),
    field: "figures",
    says: /« fibre-duree-2022 » est d'ailleurs \(technicien-fibre\)/,
  },
  {
    rule: "a figure that is already in another group",
    file: "content/figure-groups/une-autre-fois.yaml",
    change: () =>
      "title: Jeunes formés, une autre fois\nreason: Deux articles les comptent autrement, à deux dates qui ne sont pas les mêmes.\nfigures:\n  - jeunes-formes-2020\n  - jeunes-en-formation-2020\n",
    field: "figures",
    says: /« jeunes-formes-2020 » est déjà dans content\/figure-groups\/personnes-formees\.yaml/,
  },
]);

test("a group may have figures of its town, of its course and of all schools, and of several courses or towns if its title allows it", async () => {
  const project = scratchProject(["content"]);
  try {
    project.replace(
      "content/figure-groups/duree-roubaix.yaml",
      "  - roubaix-calendrier",
      "  - roubaix-calendrier\n  - methode-duree-2021",
    );
    project.replace(
      "content/figure-groups/duree-smart-city.yaml",
      "title: Durée de la formation smart city de Marseille",
      "title: Durée de nos formations",
    );
    project.write(
      "content/figure-groups/duree-fibre.yaml",
      [
        "title: Durée de la formation fibre, de Rivesaltes à Montpellier",
        "reason: Chaque école a choisi sa durée, et l'une est plus longue que l'autre.",
        "figures:",
        "  - rivesaltes-duree",
        "  - montpellier-duree",
        "  - fibre-duree-2017",
        "",
      ].join("\n"),
    );
    project.write(
      "content/figure-groups/duree-romans.yaml",
      [
        "title: Durée de nos formations, dont celle de Roubaix",
        "reason: Une formation dure plus longtemps que l'autre, et les annonces se contredisent.",
        "figures:",
        "  - roubaix-duree",
        "  - roubaix-calendrier",
        "  - fibre-duree-2022",
        "",
      ].join("\n"),
    );
    // The third figure is of another course that is given in this town too. The fourth is of all courses.
    project.write(
      "content/figure-groups/duree-marseille.yaml",
      [
        "title: Durée des formations à Marseille",
        "reason: La formation smart city a duré quatre mois puis cinq, et la fibre moins longtemps.",
        "figures:",
        "  - smart-city-duree-4",
        "  - smart-city-duree-5",
        "  - fibre-duree-2022",
        "  - methode-duree-2021",
        "",
      ].join("\n"),
    );
    // Some of these groups share figures, which another rule reports.
    const faults = (await newFaults(project.path)).map(formatFault);
    assert.deepEqual(
      faults.filter((fault) => !fault.includes("gardez-le dans un seul groupe")),
      [],
    );
  } finally {
    project.remove();
  }
});
