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
  for (const wrong of [
    "732 829 320 00075", // a mistyped digit
    "732 829 320 00704", // two swapped digits
    "732 829 320 0009", // 13 digits with a valid checksum
    "732 829 320 000740", // 15 digits with a valid checksum
    "356 000 000 49838", // La Poste, with a mistyped digit
    "356 000 001 49836", // another company, with the checksum of La Poste
  ])
    assert.ok(!isSiret(wrong), wrong);
});
