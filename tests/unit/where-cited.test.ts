import assert from "node:assert/strict";
import { test } from "node:test";
import { whereCited } from "#sources/where-cited.ts";

const FIGURES = new Map([["roubaix-entres", ["s1", "s8"]]]);

test("each source is listed with the headings below which it, or a figure based on it, is cited", () => {
  const body = [
    'Au début. <Source id="s9" />',
    "## Le prix",
    'Gratuit. <Source id="s1" /> <Source id="s1" />',
    "## Qui entre",
    'Ce jour-là, <Figure id="roubaix-entres" bare /> entrent.',
  ].join("\n");
  assert.deepEqual(
    [...whereCited([{ body }], FIGURES)],
    [
      ["s1", ["Le prix", "Qui entre"]],
      ["s8", ["Qui entre"]],
    ],
  );
});

test("an answer without headings is listed by its question", () => {
  const answers = [
    { title: "C'est payant ?", body: 'Non. <Source id="s21" />' },
    { title: "Et après ?", body: undefined },
  ];
  assert.deepEqual([...whereCited(answers, FIGURES)], [["s21", ["C'est payant ?"]]]);
});
