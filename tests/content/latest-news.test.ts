/** Texts that date the latest news of a school. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeParagraphs, expectAccepted, faultsWith, instead } from "./breaking.ts";

test("if a school has newer news, every text that dates the latest ones is reported, in English too", async () => {
  const faults = await faultsWith([
    [
      "content/schools/roubaix.mdx",
      instead("asOf: 1er avril 2021\n  sources: [s2]", "asOf: février 2026\n  sources: [s10]"),
    ],
  ]);
  const lines = faults.map(formatFault);
  assert.deepEqual(
    lines.map((fault) => fault.split(" ")[0]),
    [
      "content/english/press.mdx",
      "content/kit-de-presse.yaml",
      "content/press/roubaix-2020.mdx",
      "content/questions/journalistes-roubaix.mdx",
    ],
    lines.join("\n"),
  );
  for (const each of lines)
    assert.match(
      each,
      /les dernières nouvelles seraient « avril 2021 », et content\/schools\/roubaix\.mdx les dit de février 2026 \(state › asOf\)\. Remède : /,
    );
});

test("one of several schools with its own date, and the news of the home page, are reported", async () => {
  const faults = await faultsWith([
    ["content/schools/magny-les-hameaux.mdx", instead("asOf: février 2026", "asOf: janvier 2026")],
  ]);
  assert.deepEqual(
    faults.map(({ file }) => file),
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

test("the right date, news of all schools, several towns or dates, and our announcements are accepted", async () => {
  const right = [
    "Les dernières nouvelles de Roubaix sont d'avril 2021.",
    "Nous formions à Roubaix. Nos dernières nouvelles ont paru en février 2026.",
    "Nous formions à Roubaix et à Grigny : les dernières nouvelles sont de mai 2022.",
    "Les dernières nouvelles de Roubaix, en avril 2021, parlent du 22 juin 2020.",
    "Demandez-nous les dernières nouvelles de Roubaix.",
  ];
  await expectAccepted([["content/pages/a-propos.mdx", append(right.join("\n\n"))]]);
});
