import assert from "node:assert/strict";
import { test } from "node:test";
import { addresses } from "./site.ts";

test("/styles/ is built only with STYLES=on", () => {
  assert.ok(!addresses.has("/styles/"));
});
