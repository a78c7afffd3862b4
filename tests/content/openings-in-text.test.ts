/** Texts that give the opening of a school another date than its file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, describeParagraphs, faultsWith } from "./breaking.ts";

const says =
  /l'école a ouvert en août 2020, selon content\/schools\/grigny\.mdx\. Remède : corrigez l'une des deux dates\./;

describeParagraphs(
  "the opening of a school with another date is reported",
  "content/pages/accueillir.mdx",
  [
    [
      "a month",
      'Nous avons ouvert [l\'école de Grigny](/ecoles/grigny/) en septembre 2020, après le confinement. <Source id="s8" />',
      /« ouvert l'école de Grigny en septembre 2020 » : l'école a ouvert en août 2020/,
    ],
    ["a day", "Nous avons ouvert Grigny le 3 septembre 2020.", says],
    ["a year", "Notre école de Grigny est née en 2021.", says],
    ["the date first", "En septembre 2020, nous avons ouvert l'école de Grigny.", says],
    [
      "the school as the subject",
      "L'école de Grigny a ouvert ses portes fin septembre 2020.",
      says,
    ],
    [
      "the school with its opening",
      "Notre école de Grigny, ouverte en octobre 2020, formait.",
      says,
    ],
    ["the town as the school", "Grigny, notre quatorzième école, a ouvert en 2021.", says],
    [
      "the opening of a school known to the day",
      "Nous avons ouvert Roubaix, dans le Nord, en juillet 2020.",
      /l'école a ouvert le 22 juin 2020, selon content\/schools\/roubaix\.mdx/,
    ],
  ],
);

describeBreaks("the opening of a school with another date is reported on its own page", [
  {
    rule: "without its town",
    file: "content/schools/roubaix.mdx",
    change: append("Nous avons ouvert le 23 juin 2020."),
    says: /« Nous avons ouvert le 23 juin 2020 » : l'école a ouvert le 22 juin 2020/,
  },
]);

test("what may be another opening does not stop the build, and correct openings are accepted", async () => {
  const unsure = [
    "Une autre salle, ouverte à Grigny en 2022, servait aux câbles.",
    "Selon le journal, l'école de Grigny a ouvert en juillet 2020.",
    "Nous avons ouvert à Grigny, en 2021, une autre salle.",
  ];
  const right = [
    "Nous avons ouvert l'école de Grigny en août 2020.",
    "Nous avons ouvert Grigny en 2020, et Roubaix le 22 juin 2020.",
    "Nous avons ouvert l'école de Grigny aux parents en mars 2021.",
    "En mars 2021, nous avons ouvert l'école de Grigny aux parents.",
    "L'École de la 2e Chance a ouvert en 2010.",
  ];
  const faults = await faultsWith([
    ["content/pages/accueillir.mdx", append([...unsure, ...right].join("\n\n"))],
  ]);
  const lines = faults.map(formatFault);
  assert.equal(faults.length, unsure.length, lines.join("\n"));
  assert.ok(faults.every(({ isNotice }) => isNotice));
  assert.match(lines[0] ?? "", /« ouverte à Grigny en 2022 » : l'école a ouvert en août 2020/);
});
