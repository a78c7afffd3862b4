/** Texts that date the latest news of a school. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeParagraphs, expectAccepted, faultsWith } from "./breaking.ts";

/** Gives the latest news of a school another month and source, and expects a fault in each of these files. */
async function expectReported(
  school: string,
  [month, source]: readonly [month: string, source: string],
  files: readonly string[],
): Promise<void> {
  const news = `  asOf: ${month}\n  sources: [${source}]`;
  const faults = await faultsWith([
    [
      `content/schools/${school}.mdx`,
      (text) => text.replace(/^ {2}asOf: .*\n {2}sources: .*$/m, news),
    ],
  ]);
  for (const file of files)
    assert.match(
      faults.map(formatFault).join("\n"),
      new RegExp(
        `^${file} › .*les dernières nouvelles seraient « [^»]+ », et content/schools/${school}\\.mdx les dit de ${month} \\(state › asOf\\)\\. Remède : `,
        "m",
      ),
    );
}

test("if a school has newer news, every text that dates the latest ones is reported, in English too", async () => {
  await expectReported(
    "roubaix",
    ["février 2026", "s10"],
    [
      "content/english/press.mdx",
      "content/kit-de-presse.yaml",
      "content/press/roubaix-2020.mdx",
      "content/questions/journalistes-roubaix.mdx",
    ],
  );
});

test("if the latest news of a school gets another date, a sentence that names several schools is reported too, and so is the news on the home page", async () => {
  await expectReported(
    "magny-les-hameaux",
    ["janvier 2026", "s10"],
    [
      "content/home/accueil.yaml",
      "content/programs/technicien-datacenter.mdx",
      "content/questions/jeunes-ville.mdx",
    ],
  );
});

describeParagraphs("another date of the latest news is reported", "content/pages/a-propos.mdx", [
  [
    "the school in the sentence before",
    "Nous formions à Roubaix. Les dernières nouvelles sont de mai 2021.",
    /seraient « mai 2021 », et content\/schools\/roubaix\.mdx les dit du 1er avril 2021/,
  ],
  ["a year", "Les dernières nouvelles publiées de Roubaix datent de 2020.", /seraient « 2020 »/],
  [
    "the date in the sentence before",
    "En juin 2020, nous avons ouvert. Ce sont les dernières nouvelles de Roubaix.",
    /seraient « juin 2020 »/,
  ],
]);

test("the right date, the latest news of all schools together, several towns or dates, and a sentence without a date are accepted", async () => {
  const right = [
    "Les dernières nouvelles de Roubaix sont d'avril 2021.",
    "Nous formions à Roubaix. Nos dernières nouvelles ont paru en février 2026.",
    "Nous formions à Roubaix et à Grigny : les dernières nouvelles sont de mai 2022.",
    "Les dernières nouvelles de Roubaix, en avril 2021, parlent du 22 juin 2020.",
    "Demandez-nous les dernières nouvelles de Roubaix.",
  ];
  await expectAccepted([["content/pages/a-propos.mdx", append(right.join("\n\n"))]]);
});
