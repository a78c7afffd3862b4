import assert from "node:assert/strict";
import { test } from "node:test";
import { citedInText } from "#sources/cited-in-text.ts";

const cited = (body: string) => citedInText(body).map(({ id, heading }) => [id, heading] as const);

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
    ["s9", undefined],
    ["s1", "Le prix"],
    ["s1", "Le prix"],
    ["roubaix-entres", "Qui entre"],
  ]);
});

test("a source inside an MDX comment is not cited", () => {
  assert.deepEqual(cited('Vrai. <Source id="s1" /> {/* <Source id="s2" /> */}'), [
    ["s1", undefined],
  ]);
});

test("nothing is cited by another component, by an empty text or by an entry without a text", () => {
  assert.deepEqual(cited('<OpenPoint name="ageLimit" />'), []);
  assert.deepEqual(cited(""), []);
  assert.deepEqual(citedInText(undefined), []);
});
