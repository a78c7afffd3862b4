import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { missingSettings, parseSettings } from "#association/settings.ts";

/** The settings before the association fills them in, so that its values do not affect a test. */
const yaml = readFileSync("content/association.yaml", "utf8").replace(/^( {2}value:).*$/gm, "$1");

test("an empty value is missing, a filled one is not", () => {
  const before = missingSettings(parseSettings(yaml));
  const filled = yaml.replace(/^phone:(.*)\n {2}value:.*$/m, "phone:$1\n  value: 0320000000");
  assert.notEqual(filled, yaml);
  const after = parseSettings(filled);
  assert.equal(after.phone.value, "0320000000"); // including its leading zero
  assert.ok(before.includes("phone"));
  assert.ok(!missingSettings(after).includes("phone"));
});

test("an unknown or invalid setting is refused", () => {
  assert.throws(() => parseSettings(`${yaml}\ninventé: 1\n`));
  assert.throws(() =>
    parseSettings(yaml.replace(/^siret:(.*)\n {2}value:.*$/m, "siret:$1\n  value: 12")),
  );
});
