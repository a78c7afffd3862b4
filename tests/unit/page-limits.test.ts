import assert from "node:assert/strict";
import { test } from "node:test";
import { ecoIndex } from "#scripts/bench/eco-index.ts";
import { excesses, type PageMeasure } from "#scripts/bench/limits.ts";
import { limitList } from "#scripts/bench/table.ts";

const measure = (path: string, more: Partial<PageMeasure> = {}): PageMeasure => ({
  path,
  firstView: 10_000,
  total: 45_000,
  photos: 0,
  fonts: 33_000,
  scripts: 1000,
  inlineScripts: 500,
  requests: 6,
  elements: 230,
  ecoIndex: 87,
  thirdParties: [],
  cookies: [],
  failed: [],
  ...more,
});

// The expected values were computed by hand from the published tables.
for (const [elements, requests, kilobytes, index] of [
  [150, 6, 60, 89.4],
  [250, 8, 90, 85.6],
  [300, 10, 120, 83.2],
  [400, 12, 150, 78.6],
  [500, 12, 200, 74.1],
  [0, 0, 0, 100],
  [600_000, 4000, 300_000, 0],
] as const)
  test(`EcoIndex of ${String(elements)} elements, ${String(requests)} requests and ${String(kilobytes)} KB is ${String(index)}`, () => {
    assert.equal(ecoIndex({ elements, requests, kilobytes }), index);
  });

test("a page within its limits exceeds none, and the list of limits names the worst page for each", () => {
  const pages = [measure("/"), measure("/metier/", { firstView: 9000, ecoIndex: 83 })];
  assert.deepEqual(pages.flatMap(excesses), []);
  const list = limitList(pages);
  assert.match(list, /HTML et CSS : 14 Ko au plus, au pire 10,0 \(\/\)/);
  assert.match(list, /EcoIndex : 60 au moins, au pire 83 \(\/metier\/\)/);
});

for (const [path, more, says] of [
  ["/", { ecoIndex: 86.4 }, /^\/ › EcoIndex \(accueil\) : 86, 87 au moins$/],
  ["/ecoles/", { ecoIndex: 81.4 }, /EcoIndex \(pages des jeunes\) : 81, 82 au moins$/],
  ["/questions/jeunes/", { ecoIndex: 81.4 }, /EcoIndex \(pages des jeunes\) : 81, 82 au moins/],
  ["/partenaires/", { ecoIndex: 59 }, /EcoIndex : 59, 60 au moins$/],
  ["/metier/", { elements: 421 }, /éléments : 421, 420 au plus$/],
  ["/metier/", { firstView: 14_100 }, /HTML et CSS : 14,1 Ko, 14 Ko au plus$/],
  ["/metier/", { firstView: 14_004 }, /HTML et CSS : 14,004 Ko, 14 Ko au plus$/],
  ["/metier/", { cookies: ["a", "b"] }, /cookies : 2, 0 au plus : a, b$/],
] as const)
  test(`${path} with ${JSON.stringify(more)} exceeds one limit, which is reported`, () => {
    const over = excesses(measure(path, more));
    assert.equal(over.length, 1, over.join("\n"));
    assert.match(over[0] ?? "", says);
  });
