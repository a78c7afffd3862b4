import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { missingSettings, parseSettings } from "#association/settings.ts";

/** The settings with every value empty. A test fills in only the value that it needs. */
const yaml = readFileSync("tests/sample-content/association.yaml", "utf8").replace(
  /^( {2}value:).*(?:\n(?: {3,}.*|$))*/gm, // a value may be written over several lines
  "$1",
);

/** The settings with one of them filled in. */
const withValue = (name: string, value: string) =>
  parseSettings(
    yaml.replace(
      new RegExp(`^(${name}:.*\\n {2}value:)$`, "m"),
      (_, before: string) => `${before} ${value}`,
    ),
  );

test("an empty value is missing, a filled one is not", () => {
  const empty = parseSettings(yaml);
  assert.deepEqual(missingSettings(empty), Object.keys(empty));
  const after = withValue("phone", "0320000000");
  assert.equal(after.phone.value, "0320000000"); // including its leading zero
  assert.ok(!missingSettings(after).includes("phone"));
});

test("an unknown or invalid setting is refused", () => {
  assert.throws(() => parseSettings(`${yaml}\ninventé: 1\n`), /inventé/);
  assert.throws(() => withValue("siret", "12"), /un SIRET a 14 chiffres/);
  assert.throws(() => withValue("siret", "732 829 320 00075"), /ce SIRET n'existe pas/);
});

test("the full stop at the end of a value is removed if the page writes one itself", () => {
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
