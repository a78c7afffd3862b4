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

const announcement = (summary: string, place: string, date: string) => ({
  collection: "press" as const,
  id: "essai",
  path: "content/press/essai.mdx",
  body: "",
  bodyLine: 1,
  data: { summary, place, date },
  lineOf: () => 1,
});

describe("a complete lead is accepted, however it is worded", () => {
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
      "Equinix a ouvert une formation de maintenance pour douze jeunes à Saint-Denis, en mars 2025.",
      "Saint-Denis",
      "mars 2025",
    ],
    ["OVHcloud a ouvert à Roubaix une classe le 3 mars 2027.", "Roubaix", "3 mars 2027"],
    ["L'Afpa a ouvert à Lens une classe de douze jeunes, en mars 2027.", "Lens", "mars 2027"],
    [
      "La région « Hauts-de-France » a ouvert à Lens une classe de douze jeunes, en mars 2027.",
      "Lens",
      "mars 2027",
    ],
    [
      "Nous avons ouvert à Magny-les-Hameaux, et personne n'a noté quand c'était.",
      "Magny-les-Hameaux",
      "inconnue",
    ],
  ] as const)
    test(`${place}, ${date}: ${summary}`, () => {
      assert.deepEqual(leadFaults(announcement(summary, place, date)), []);
    });
});

describe("a capital that begins a sentence, a place or a course's name does not count as « who »", () => {
  for (const summary of [
    "Douze jeunes ont commencé à Lens une formation, en mars 2027.",
    "Aujourd'hui, en mars 2027, une classe est ouverte à Lens.",
    "Une classe est ouverte à Lens en mars 2027. Peut-être une autre suivra.",
    "La formation « Réseau et fibre » a ouvert à Lens, en mars 2027.",
    "Lens accueille, en mars 2027, une classe de douze jeunes.",
    "L'école de Lens a ouvert une classe de douze jeunes, en mars 2027.",
  ])
    test(summary, () => {
      const [fault, ...others] = leadFaults(announcement(summary, "Lens", "mars 2027"));
      assert.match(fault?.fault ?? "", /^le chapeau ne dit pas qui \(nous, ou un nom\), et/);
      assert.deepEqual(others, []);
    });
});

const changed = (rule: string, page: string, changes: string, field: string, says: RegExp) => ({
  rule: `a change to a press page ${rule}`,
  file: `content/press/${page}.mdx`,
  change: (text: string) =>
    head(`changes:${changes}`)(
      without("changes")(
        line("published", "25 novembre 2026")(line("checked", "28 novembre 2026")(text)),
      ),
    ),
  field,
  says,
});

describeBreaks("a change to a press page", [
  changed(
    "has a day",
    "chelles-2017",
    "\n  - what: Le nombre de places est corrigé.",
    "changes 1 › date",
    /le champ manque.*Le jour du changement/,
  ),
  changed(
    "is described",
    "datacenter-2019",
    "\n  - date: 28 novembre 2026",
    "changes 1 › what",
    /le champ manque.*Ce qui a changé, en une phrase/,
  ),
  changed(
    "is later than the page",
    "magny-les-hameaux-2026",
    "\n  - date: 3 mars 2026\n    what: Le nombre de places est corrigé.",
    "changes 1 › date",
    /aurait changé avant d'avoir paru/,
  ),
  changed(
    "is not later than the last check",
    "marseille-2023",
    "\n  - date: 29 novembre 2026\n    what: Le nombre de places est corrigé.",
    "checked",
    /a changé depuis le jour où elle a été vérifiée.*relisez-la/,
  ),
]);
