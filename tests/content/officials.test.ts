/** Statements of people in public office, whose partner must be where they hold it. */
import { test } from "node:test";
import { describeBreaks, expectAccepted } from "./breaking.ts";

const said = (person: string, role: string, partner: string) => (): string =>
  `person: ${person}
role: ${role}
date: février 2026
said: "L'accueil d'une promotion ouvre, dit cette personne, un métier à des femmes de la commune."
partner: ${partner}
sources: [s10]
`;

describeBreaks(
  "an official with the partner of somebody else is reported, although a source names both",
  ["maire de Magny-les-Hameaux", "députée des Yvelines", "conseillère régionale"].map((role) => ({
    rule: role,
    file: "content/statements/jeanne-morel-2026.yaml",
    change: said("Jeanne Morel", role, "telehouse"),
    field: "partner",
    says: new RegExp(
      `le rôle « ${role} » n'est pas chez Telehouse\\. Remède : retirez la ligne « partner »`,
    ),
  })),
);

describeBreaks(
  "somebody who works in another town than the partner is reported",
  [
    ["directrice d'un campus de Blanquefort", "cma-pyrenees-orientales"],
    ["conseillère de la chambre d'agriculture", "cma-pyrenees-orientales"],
    ["adjointe au maire de Rivesaltes", "cma-pyrenees-orientales"],
  ].map(([role = "", partner = ""]) => ({
    rule: role,
    file: "content/statements/jeanne-morel-2026.yaml",
    change: said("Jeanne Morel", role, partner),
    field: "partner",
    says: /rien ne relie Jeanne Morel à Chambre de métiers des Pyrénées-Orientales/,
  })),
);

test("a role at the partner, a public partner, and another role are accepted", async () => {
  for (const [role, partner] of [
    ["maire d'une commune et présidente de Telehouse France", "telehouse"],
    ["maire de Grigny", "ville-de-grigny"],
    ["conseillère régionale d'Île-de-France", "region-ile-de-france"],
    ["responsable du site", "telehouse"],
    ["ancienne maire, responsable du site", "telehouse"],
    // The town of a school in which the partner is engaged
    ["directrice du campus de formation de Rivesaltes", "cma-pyrenees-orientales"],
    ["responsable de plateau à Romans-sur-Isère", "groupe-archer"],
    // The kind of organisation, as a common noun
    ["président de la chambre de métiers", "cma-pyrenees-orientales"],
    ["conseillère d'une école de la 2e chance", "e2c-lyon"],
  ] as const)
    await expectAccepted([
      ["content/statements/jeanne-morel-2026.yaml", said("Jeanne Morel", role, partner)],
    ]);
});
