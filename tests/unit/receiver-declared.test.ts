import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withDeclared } from "../../scripts/receiver/declared.ts";
import { ROOT } from "../../scripts/root.ts";

test("the receiver in PHP asks and says what the forms do today: if not, npm run receiver", () => {
  const php = readFileSync(join(ROOT, "hosting/receiver/candidatures.php"), "utf8");
  assert.ok(withDeclared(php) === php, "run npm run receiver");
});
