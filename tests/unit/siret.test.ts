import assert from "node:assert/strict";
import { test } from "node:test";
import { isSiret } from "#association/siret.ts";

test("a SIRET has a valid checksum; branches of La Poste may have another kind of checksum", () => {
  for (const right of [
    "73282932000074",
    "732 829 320 00074",
    "356 000 000 00048",
    "356 000 000 49837",
  ])
    assert.ok(isSiret(right), right);
  // A mistyped digit, two swapped digits, a missing digit, a mistyped digit of La Poste, its checksum for another company.
  for (const wrong of [
    "732 829 320 00075",
    "732 829 320 00704",
    "732 829 320 0007",
    "356 000 000 49838",
    "356 000 001 49836",
  ])
    assert.ok(!isSiret(wrong), wrong);
});
