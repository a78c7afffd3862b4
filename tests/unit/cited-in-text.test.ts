import assert from "node:assert/strict";
import { test } from "node:test";
import { citedInText } from "#sources/cited-in-text.ts";

const cited = (body: string) =>
  citedInText(body).map(({ collection, id, heading }) => [collection, id, heading] as const);

test("sources and figures are found in reading order, each with the heading above it", () => {
  const body = [
    'Au début. <Source id="s9" />',
    "",
    "## Le *prix*",
    "",
    "Gratuit. <Source id=\"s1\" /> <Source id='s1' />",
    "",
    "## Qui entre",
    "",
    '- Ce jour-là, <Figure bare id="roubaix-entres" /> entrent.',
  ].join("\n");
  assert.deepEqual(cited(body), [
    ["sources", "s9", undefined],
    ["sources", "s1", "Le prix"],
    ["sources", "s1", "Le prix"],
    ["figures", "roubaix-entres", "Qui entre"],
  ]);
});

test("a source inside an MDX comment is not cited", () => {
  assert.deepEqual(cited('Vrai. <Source id="s1" /> {/* <Source id="s2" /> */}'), [
    ["sources", "s1", undefined],
  ]);
});

test("nothing is cited by another component, by a source without an id, by an empty text or by an entry without a text", () => {
  assert.deepEqual(cited('<Source /> <Source id="s1" /> <OpenPoint id="s2" />'), [
    ["sources", "s1", undefined],
  ]);
  assert.deepEqual(cited(""), []);
  assert.deepEqual(citedInText(undefined), []);
});
