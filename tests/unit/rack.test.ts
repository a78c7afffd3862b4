import assert from "node:assert/strict";
import { test } from "node:test";
import { placeUnits } from "#programs/rack.ts";

test("units are counted from the bottom, and a tall module takes up several units", () => {
  const places = placeUnits([1, 2, 1, 3], (units) => units).map(({ place }) => place);
  assert.deepEqual(places, ["U1", "U2-U3", "U4", "U5-U7"]);
});
