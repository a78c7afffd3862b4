import assert from "node:assert/strict";
import { test } from "node:test";
import { soundOf } from "#search/query/sound.ts";

for (const [spelling, other] of [
  ["formation", "formassion"],
  ["école", "ékol"],
  ["pharmacie", "farmasi"],
  ["apprentissage", "aprentisaje"],
  ["hébergement", "ebergeman"],
  ["salaire", "salère"],
  ["bateau", "bato"],
  ["quoi", "koi"],
  ["permis", "permi"],
  ["roubaix", "roubé"],
  ["expérience", "expérianse"],
  ["candidater", "candidaté"],
  ["chiffre", "chifre"],
  ["montagne", "montagnes"],
  ["femme", "fame"],
] as const) {
  test(`« ${other} » sounds like « ${spelling} »`, () => {
    assert.equal(soundOf(other), soundOf(spelling));
  });
}

for (const [word, other] of [
  ["fort", "forêt"],
  ["serveur", "serveuse"],
  ["voile", "voir"],
  ["poisson", "poison de"],
] as const) {
  test(`« ${other} » does not sound like « ${word} »`, () => {
    assert.notEqual(soundOf(other), soundOf(word));
  });
}

test("a number has no sound", () => {
  assert.equal(soundOf("2020"), "");
});
