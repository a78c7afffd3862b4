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

/** The settings with one of them filled in. */
const withValue = (name: string, value: string) =>
  parseSettings(
    yaml.replace(
      new RegExp(`^(${name}:.*\\n {2}value:)$`, "m"),
      (_, before: string) => `${before} ${value}`,
    ),
  );

test("a value that the page ends with a full stop may be typed with one", () => {
  for (const name of [
    "applicationReaders",
    "applicationRetention",
    "erasureContact",
    "formService",
    "dataLicence",
    "imageLicence",
    "accessibilityContact",
  ] as const)
    assert.equal(withValue(name, "ce que dit M. Untel.")[name].value, "ce que dit M. Untel", name);
  assert.equal(withValue("firstContact", "On t'appelle.").firstContact.value, "On t'appelle.");
});

test("a SIRET may have the no-break spaces of the site that it was copied from", () => {
  const typed = "732\u00a0829\u202f320\u00a000074";
  assert.equal(withValue("siret", typed).siret.value, typed);
});
