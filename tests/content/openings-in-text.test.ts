/** Texts that give the opening of a school another date than its file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import {
  append,
  describeBreaks,
  describeParagraphs,
  expectAccepted,
  faultsWith,
  instead,
  line,
  type Change,
} from "./breaking.ts";

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
      "« ouverte » after the name of the school",
      "Notre école de Grigny, ouverte en octobre 2020, formait.",
      says,
    ],
    ["the town as the school", "Grigny, notre quatorzième école, a ouvert en 2021.", says],
    [
      "an opening of which the school's file gives the day",
      "Nous avons ouvert Roubaix, dans le Nord, en juillet 2020.",
      /l'école a ouvert le 22 juin 2020, selon content\/schools\/roubaix\.mdx/,
    ],
    [
      "« y » for the town of the sentence before",
      "Nous formions aussi à Grigny. Nous y avons ouvert en 2021, avec le CFP.",
      /« Nous y avons ouvert en 2021 » : l'école de Grigny a ouvert en août 2020, selon content/,
    ],
  ],
);

describeBreaks("« nous y avons ouvert » with another date is reported", [
  {
    rule: "in a fact of the home page, whose town is in the field beside it",
    file: "content/home/accueil.yaml",
    change: instead("nous y avons ouvert en 2020", "nous y avons ouvert en 2021"),
    field: "facts 1 › detail",
    says: /« nous y avons ouvert en 2021 » : l'école de Roubaix a ouvert le 22 juin 2020, selon content\/schools\/roubaix\.mdx/,
  },
  {
    rule: "as « nous l'avons ouverte », in a part of the home page whose title names the course and its town",
    file: "content/home/accueil.yaml",
    change: instead("Nous l'avons ouverte en 2020", "Nous l'avons ouverte en 2021"),
    field: "journey › lead",
    says: /« Nous l'avons ouverte en 2021 » : l'école de Roubaix a ouvert le 22 juin 2020/,
  },
  {
    rule: "in an answer, whose question names the town",
    file: "content/questions/journalistes-roubaix.mdx",
    change: append("Nous y avons ouvert en mai 2020."),
    says: /« Nous y avons ouvert en mai 2020 » : l'école de Roubaix a ouvert le 22 juin 2020/,
  },
  {
    rule: "on the page of the school",
    file: "content/schools/toulon.mdx",
    change: append("Nous y avons ouvert notre école en 2018."),
    says: /« Nous y avons ouvert notre école en 2018 » : l'école de Toulon a ouvert en 2019/,
  },
]);

test("« nous y avons ouvert » with the right date, about two towns or about something else is accepted", async () => {
  const right = [
    "Nous formions à Grigny. Nous y avons ouvert en août 2020, avec le CFP.",
    "Nous formions à Grigny et à Roubaix. Nous y avons ouvert en 2021.",
    "Nous formions à Grigny. Nous y avons ouvert, en 2021, une salle de plus.",
    "Nous formions à Grigny. Nous y avons ouvert en 2021 une salle de câblage.",
    "À Roubaix, rien n'a changé. À Grigny, nous y avons ouvert en 2020.",
    "Nous y avons ouvert en 2012.",
    "Grigny a une salle de câblage. Nous l'avons ouverte en 2022.",
    "Notre formation de Grigny dure 4 mois. Nous l'avons ouverte en 2020.",
  ];
  await expectAccepted([["content/pages/accueillir.mdx", append(right.join("\n\n"))]]);
});

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
    "Notre école de Grigny a ouvert ses portes le 12 mars 2022, pour une journée de visite.",
  ];
  const right = [
    "Notre école de Grigny a ouvert, en mars 2022, une deuxième promotion.",
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

test("a summary may date something else that has opened at the school, but may not give the school another opening", async () => {
  const roubaix = (sentence: string): Change => [
    "content/schools/roubaix.mdx",
    line("summary", `"À Roubaix, on apprenait le métier du datacenter avec l'Afpa. ${sentence}"`),
  ];
  for (const sentence of [
    "Un deuxième atelier y a ouvert en mars 2021.",
    "En mars 2021, nous avons ouvert une seconde salle.",
  ])
    await expectAccepted([roubaix(sentence)]);
  const [fault] = await faultsWith([roubaix("Nous avons ouvert en mars 2021.")]);
  assert.match(fault?.fault ?? "", /le résumé dit « mars 2021 », et « opened » 22 juin 2020/);
});

test("a notice in the file of the school does not hide that another file contradicts its opening", async () => {
  const faults = await faultsWith([
    ["content/pages/accueillir.mdx", append("Notre école de Grigny est née en 2021.")],
    ["content/schools/grigny.mdx", append("La visite de Equinx est le vendredi.")],
  ]);
  assert.deepEqual(
    faults.map(({ file, isNotice }) => [file, isNotice]),
    [
      ["content/pages/accueillir.mdx", undefined],
      ["content/schools/grigny.mdx", true],
    ],
    faults.map(formatFault).join("\n"),
  );
});
