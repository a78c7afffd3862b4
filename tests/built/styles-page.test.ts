import assert from "node:assert/strict";
import { test } from "node:test";
import { addresses } from "./site.ts";

test("the page of all parts is built only where it is asked for", () => {
  assert.ok(!addresses.has("/styles/"));
});
