import assert from "node:assert/strict";
import { test } from "node:test";
import { plainId } from "#lib/plain-id.ts";

for (const [name, id] of [
  ["Équipe : qui ?", "equipe-qui"],
  ["L'œuvre d'été", "l-oeuvre-d-ete"],
  ["Lætitia Œillet", "laetitia-oeillet"],
  ["C’est payant ?", "c-est-payant"],
  ["U1–U2", "u1-u2"],
] as const) {
  test(`« ${name} » becomes ${id}`, () => {
    assert.equal(plainId(name), id);
  });
}
