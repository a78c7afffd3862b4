import assert from "node:assert/strict";
import { test } from "node:test";
import { isSiret } from "#association/siret.ts";

test("a SIRET has a valid checksum, and a branch of La Poste a checksum of its own", () => {
  for (const right of [
    "73282932000074",
    "732 829 320 00074",
    "356 000 000 00048",
    "356 000 000 49837",
  ])
    assert.ok(isSiret(right), right);
  // A mistyped digit, two swapped ones, one missing, and La Poste's checksum for another company.
  for (const wrong of [
    "732 829 320 00075",
    "732 829 320 00704",
    "732 829 320 0007",
    "356 000 000 49838",
    "356 000 001 49836",
  ])
    assert.ok(!isSiret(wrong), wrong);
});
