import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { leadFaults } from "#content-check/fields/leads.ts";
import { describeBreaks, head, line, without } from "./breaking.ts";

const lead = (rule: string, page: string, summary: string, says: RegExp) => ({
  rule: `a lead ${rule}`,
  file: `content/press/${page}.mdx`,
  change: line("summary", JSON.stringify(summary)),
  field: "summary",
  says,
});

describeBreaks("the lead of a press page", [
  {
    rule: "a lead is required",
    file: "content/press/marseille-2023.mdx",
    change: without("summary"),
    field: "summary",
    says: /le champ manque.*qui, quoi, où et quand, en une ou deux phrases de 40 à 160 signes, 40 mots au plus/,
  },
  lead(
    "has at most forty words",
    "roubaix-2020",
    `En 2020, à Roubaix, nous avons ${"eu un an de ".repeat(9)}plus à vivre là.`,
    /le chapeau a 46 mots : 40 au plus.*le reste va dans le texte/,
  ),
  lead(
    "says where",
    "chelles-2017",
    "En septembre 2017, nous annoncions une formation pour des jeunes sans diplôme.",
    /ne dit pas où \(« Chelles »\), et on ne lira/,
  ),
  lead(
    "says when",
    "grigny-2020",
    "Nous annoncions à Grigny, cet été-là, une formation pour des jeunes sans diplôme.",
    /ne dit pas quand \(« 2020 »\)/,
  ),
  lead(
    "says who",
    "labo-2025",
    "En mars 2025, une formation était annoncée à Saint-Denis pour douze jeunes.",
    /ne dit pas qui \(nous, ou un nom\), et on ne lira/,
  ),
  lead(
    "says who, where and when",
    "infrastructures-numeriques-2022",
    "Une formation était annoncée, pour douze jeunes sans diplôme ni travail.",
    /ne dit pas qui \(nous, ou un nom\), ni où \(« Vénissieux »\), ni quand \(« 2022 »\)/,
  ),
]);

describe("a complete lead in its own words is accepted", () => {
  for (const [summary, place, date] of [
    [
      "Octave Klaba est venu à Roubaix, le 3 mars 2027, voir la classe de douze jeunes.",
      "Roubaix",
      "3 mars 2027",
    ],
    [
      "Fin 2027, la première promotion de l'Afpa est sortie de Lens avec son attestation.",
      "Lens",
      "fin 2027",
    ],
    [
      "Le 17 janvier 2028, une ministre est venue au Havre voir les quinze stagiaires de notre école.",
      "Le Havre",
      "17 janvier 2028",
    ],
    [
      "De 2026 à 2027, nos classes ont changé de ville : de Lille à Lens, à pied d'œuvre.",
      "Lille et Lens",
      "2026 à 2027",
    ],
    [
      "Nous avons ouvert à Magny-les-Hameaux, et personne n'a noté quand c'était.",
      "Magny-les-Hameaux",
      "inconnue",
    ],
  ] as const)
    test(`${place}, ${date}`, () => {
      const data = { summary, place, date };
      const file = {
        collection: "press" as const,
        id: "essai",
        path: "content/press/essai.mdx",
        body: "",
        bodyLine: 1,
        data,
        lineOf: () => 1,
      };
      assert.deepEqual(leadFaults(file), []);
    });
});

const changed = (rule: string, changes: string, field: string, says: RegExp) => ({
  rule: `a change to a press page ${rule}`,
  file: "content/press",
  change: (text: string) => (/^changes:/m.test(text) ? text : head(`changes:${changes}`)(text)),
  field,
  says,
});

describeBreaks("a change to a press page", [
  changed(
    "has a day",
    "\n  - what: Le nombre de places est corrigé.",
    "changes 1 › date",
    /le champ manque.*Le jour du changement/,
  ),
  changed(
    "is described",
    "\n  - date: 28 novembre 2026",
    "changes 1 › what",
    /le champ manque.*Ce qui a changé, en une phrase/,
  ),
  changed(
    "is later than the page",
    "\n  - date: 3 mars 2026\n    what: Le nombre de places est corrigé.",
    "changes 1 › date",
    /aurait changé avant d'avoir paru/,
  ),
  changed(
    "is not later than the last check",
    "\n  - date: 29 novembre 2026\n    what: Le nombre de places est corrigé.",
    "checked",
    /a changé depuis le jour où elle a été vérifiée.*relisez-la/,
  ),
]);
