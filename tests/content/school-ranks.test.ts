/** The ranks of our schools in texts: « notre sixième école ». */
import { test } from "node:test";
import { append, describeBreaks, expectAccepted, instead } from "./breaking.ts";

describeBreaks("a rank that another school has is reported", [
  {
    rule: "in a new event of our history",
    file: "content/milestones/2018-lyon.yaml",
    change: () =>
      'date: "2018"\nwhat: "Nous avons ouvert notre sixième école à Lyon."\nsources: [s25]\n',
    field: "what",
    says: /« notre sixième école » : pour Romans-sur-Isère, content\/schools\/romans-sur-isere\.mdx dit « notre sixième école »/,
  },
  {
    rule: "on the page of a school whose other texts give the right rank",
    file: "content/schools/toulon.mdx",
    change: instead("Notre septième école", "Notre sixième école"),
    field: "summary",
    says: /« Notre sixième école » : pour Romans-sur-Isère, content\/schools\/romans-sur-isere\.mdx/,
  },
  {
    rule: "the first school of all",
    file: "content/pages/a-propos.mdx",
    change: append("Lyon, notre première école, a ouvert en 2018."),
    says: /« notre première école » : pour Chelles, content\//,
  },
  {
    rule: "in digits, on any page",
    file: "content/pages/accueillir.mdx",
    change: append("Notre 2e école a ouvert à Lyon, en 2018."),
    says: /« Notre 2e école » : pour Blanquefort/,
  },
]);

test("ranks in a town, a region or a trade, and several schools in a sentence, are accepted", async () => {
  const right = [
    "Notre première école à Lyon était portée par l'École de la 2e Chance.",
    "À Lyon, notre première école a ouvert en 2018.",
    "Notre deuxième école à Marseille formait à la smart city.",
    "En Île-de-France, notre deuxième école a ouvert à Grigny.",
    "Roubaix a été notre deuxième école de ce métier.",
    "Toulon a été notre deuxième école de fibre dans le Sud.",
    "Chelles, notre première école, et Blanquefort, notre deuxième école, ont ouvert en six mois.",
    "Après Chelles, notre première école, nous avons ouvert Blanquefort.",
    "Après Lyon, notre sixième école a ouvert à Romans-sur-Isère.",
    "Notre septième école, à Toulon, a ouvert après celle de Lyon.",
  ];
  const own = [
    "C'est notre deuxième école, après Chelles.",
    "Après celle de Chelles, c'est notre deuxième école.",
    "Un an après Chelles, notre deuxième école est née.",
  ];
  await expectAccepted([
    ["content/pages/a-propos.mdx", append(right.join("\n\n"))],
    ["content/schools/blanquefort.mdx", append(own.join("\n\n"))],
  ]);
});
