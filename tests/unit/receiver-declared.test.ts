import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withDeclared } from "#scripts/receiver/declared.ts";
import { ROOT } from "#scripts/root.ts";

test("the PHP receiver has the current declaration of the forms (else: npm run receiver)", () => {
  const php = readFileSync(join(ROOT, "hosting/receiver/candidatures.php"), "utf8");
  assert.ok(withDeclared(php) === php, "run npm run receiver");
});
