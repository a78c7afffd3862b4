/** A school's `teaches` against its summary and its figures. */
import { test } from "node:test";
import { describeBreaks, expectAccepted, instead, line, type Change } from "./breaking.ts";

describeBreaks("a school that teaches something else than its summary or figures say is reported", [
  {
    rule: "a datacenter course under a summary about fibre",
    file: "content/schools/toulon.mdx",
    change: instead("value: technicien-fibre", "value: technicien-datacenter"),
    field: "teaches 1 › value",
    says: /le résumé nomme la fibre, et « teaches » dit technicien-datacenter/,
  },
  {
    rule: "a fibre course under a summary about datacenters",
    file: "content/schools/seine-saint-denis.mdx",
    change: instead("value: technicien-datacenter", "value: technicien-fibre"),
    field: "teaches",
    says: /le résumé nomme le datacenter, et « teaches » dit technicien-fibre/,
  },
]);

describeBreaks("a school that its summary and its figures contradict is reported once", [
  {
    rule: "three figures of another course, and a summary that says the same",
    file: "content/schools/chelles.mdx",
    change: instead("value: technicien-fibre", "value: technicien-datacenter"),
    field: "teaches",
    says: /le résumé nomme la fibre/,
    elsewhere: true,
  },
]);

describeBreaks("a school whose summary names no subject is reported if its figures contradict it", [
  {
    rule: "figures of another course",
    file: "content/schools/roubaix.mdx",
    change: instead("value: technicien-datacenter", "value: technicien-fibre"),
    field: "teaches",
    says: /chiffres de cette école sont de la formation « technicien-datacenter », et « teaches » dit technicien-fibre\. Remède : écrivez value: technicien-datacenter/,
    elsewhere: true,
  },
]);

test("a summary may name two subjects, none, or a datacenter as a place", async () => {
  const summed = (school: string, summary: string): Change => [
    `content/schools/${school}.mdx`,
    line("summary", `"${summary}"`),
  ];
  await expectAccepted([
    summed(
      "toulon",
      "Près d'un grand datacenter, l'École de la 2e Chance du Var nous accueillait en 2019.",
    ),
    summed(
      "seine-saint-denis",
      "En 2019, une école du métier de datacenter, avec quelques jours sur la fibre.",
    ),
    summed("montpellier", "Notre école de l'Hérault, portée par Innovance, en 2022."),
    summed(
      "roubaix",
      "À Roubaix, en 2020, on apprenait à monter des serveurs et à les câbler, en fibre et en cuivre.",
    ),
    summed(
      "lyon",
      "À Lyon, au cœur d'un datacenter, notre école est née en 2018. On y apprenait à raccorder des maisons.",
    ),
    summed("venissieux", "Une école de la fibre et plus encore, avec l'Afpa de Lyon, en 2022."),
  ]);
});
