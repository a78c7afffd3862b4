import assert from "node:assert/strict";
import { test } from "node:test";
import { addresses } from "./site.ts";

test("/styles/ is not built without STYLES=on", () => {
  assert.ok(!addresses.has("/styles/"));
});
