/** The `weight` of a press article, and the `basis` of a figure or a milestone, compared with its note. */
import { describeBreaks, expectAccepted, type Break, type Change } from "./breaking.ts";
import { test } from "node:test";

const article = (outlet: string, title = "À Lens, ils apprennent la fibre"): string =>
  `title: ${title}\noutlet: ${outlet}\ndate: 4 mars 2021\nweight: A\ncoverage: true\n`;

describeBreaks(
  "an article of the press with the weight of an official text is reported",
  [
    "L'Indépendant",
    "La Voix du Nord",
    "Ouest-France",
    "Le Monde Informatique",
    "lavoixdunord.fr",
    "Le Parisien (édition Yvelines)",
    "Global Security Mag, par Marc Jacob",
  ].map((outlet, index): Break => ({
    rule: outlet,
    file: `content/sources/s90${String(index)}.yaml`,
    change: () => article(outlet, `À Lens, ils sont ${String(index + 12)} à apprendre la fibre`),
    field: "weight",
    says: /est la presse, et A est pour l'organisme lui-même.*Remède : écrivez weight: B/,
  })),
);

const figure = (id: string, basis: string, note: string): string =>
  `value: 7\nunit: entreprises\nmeasures: entreprises de la liste ${id}\nasOf: 18 décembre 2020\n${basis}sources: [s8]\nnote: ${note}\n`;
const noted = (id: string, basis: string, note: string, says: RegExp): Break => ({
  rule: note,
  file: `content/figures/essai-${id}.yaml`,
  change: () => figure(id, basis, note),
  field: basis === "" ? "note" : "basis",
  says,
});
const STATED = "basis: stated\n";
const DEDUCED = "basis: deduced\n";
const COUNTED = /la note dit « .+ », et « basis » stated.*Remède : écrivez basis: deduced/;

describeBreaks("a basis that the note contradicts is reported", [
  noted("a", STATED, "C'est nous qui avons compté les entreprises qu'il nomme.", COUNTED),
  noted("b", STATED, "L'article ne donne pas de total.", COUNTED),
  noted("c", STATED, "Nous l'avons calculé sur la liste de l'article.", COUNTED),
  noted("d", "", "Compté par nous sur la liste de l'article.", COUNTED),
  noted("e", STATED, "Nous avons déduit ce nombre de la liste.", COUNTED),
  noted("f", STATED, "Ce nombre est déduit de la liste de l'article.", COUNTED),
  noted(
    "g",
    DEDUCED,
    "Nombre donné par l'annonce de décembre 2020.",
    /« basis » deduced.*écrivez basis: stated/,
  ),
  {
    rule: "a milestone whose year is deduced",
    file: "content/milestones/2021-nanterre.yaml",
    change: (text) => text.replace("basis: deduced\n", ""),
    field: "note",
    says: /la note dit « L'année est déduite »/,
  },
]);

test("weight A for an organisation and for its own words in the press, notes that do not contradict the basis, and milestones after a source that has announced them or has a deduced date are accepted", async () => {
  const right: Change[] = [
    ["Fondation La France s'engage", "Une visite à Lens"],
    ["Datacenter Magazine", "Une visite à Douai (communiqué)"],
    ["Le Parisien", "Entretien avec notre fondateur"],
    ["L'Union nationale des missions locales", "Des jeunes et la fibre"],
    ["Le Journal officiel", "Arrêté du 3 mars 2021"],
  ].map(([outlet = "", title], index) => [
    `content/sources/s91${String(index)}.yaml`,
    () => article(outlet, title),
  ]);
  const notes: Change[] = [
    [STATED, "Les jeunes alors en formation sont comptés à part."],
    [STATED, "La source compte les entreprises par ville."],
    [STATED, "L'article ne donne pas de date ; nous avons déduit l'année."],
    [STATED, "Nous n'avons pas compté ; l'article dit ce nombre."],
    [STATED, "L'article ne donne pas de total par ville."],
    [DEDUCED, "Nombre donné par l'annonce, moins celui des absents."],
    [DEDUCED, "Compté par nous sur la liste de l'article."],
  ].map(([basis = "", note = ""], index) => [
    `content/figures/essai-n${String(index)}.yaml`,
    () => figure(String(index), basis, note),
  ]);
  await expectAccepted([
    ...right,
    ...notes,
    [
      "content/milestones/2020-essai.yaml",
      () =>
        "date: décembre 2020\nwhat: À Roubaix, la première promotion devait finir sa formation.\nsources: [s1]\n",
    ],
    [
      "content/milestones/2019-essai.yaml",
      () =>
        "date: avril 2019\nwhat: À Romans-sur-Isère, l'atelier a fini ses travaux.\nsources: [s26]\n",
    ],
  ]);
});
