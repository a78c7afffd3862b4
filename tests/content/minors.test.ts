/** The age limit of the settings, beside their rules for people under 18. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { minorFaults } from "#content-check/fields/minors.ts";
import { SETTINGS_FILE } from "#content-check/reading/lone-files.ts";
import { formatFault } from "#content-check/faults.ts";
import { describeBreaks, setting } from "./breaking.ts";

const MINOR = "Si tu as moins de 18 ans, un parent signe avec toi.";
const faultsFor = (limit: string, more: Record<string, string> = { parents: MINOR }) =>
  minorFaults(SETTINGS_FILE, {
    data: Object.fromEntries(
      Object.entries({ ageLimit: limit, ...more }).map(([name, value]) => [name, { value }]),
    ),
    lineOf: () => 1,
  }).map(formatFault);

describeBreaks("a lowest age of 18 or more is reported beside a rule for minors", [
  {
    rule: "what a parent signs",
    file: SETTINGS_FILE,
    change: (text) =>
      setting("parents", MINOR)(setting("ageLimit", "Tu as entre 18 et 25 ans.")(text)),
    field: "parents › value",
    says: /« moins de 18 ans », et « ageLimit » n'accepte personne avant 18 ans \(« Tu as entre 18 et 25 ans\. »\)\. Remède : corrigez l'un des deux\./,
  },
]);

test("a lowest age of 18 or more is found in other words too, and a rule for minors in another setting", () => {
  for (const limit of [
    "Il faut avoir au moins 18 ans.",
    "Tu peux entrer à partir de 18 ans.",
    "Nous prenons des personnes de 20 à 30 ans.",
    "18 ans et plus.",
    "18\u00a0ans révolus.",
    "18-25 ans.",
    "Tu dois être majeur.",
    "Il ne faut pas être mineur : 18 à 25 ans.",
  ])
    assert.equal(faultsFor(limit).length, 1, limit);
  const [fault = ""] = faultsFor("Tu as entre 18 et 25 ans.", {
    whatToBring: "Si tu es mineure, viens avec un parent.",
  });
  assert.match(fault, /whatToBring › value: « mineure »/);
});

test("an age limit that accepts minors is accepted, and so is a lowest age of 18 without a rule for minors", () => {
  for (const limit of [
    "",
    "Tu as entre 16 et 25 ans.",
    "Tu as 25 ans au plus.",
    "Tu as moins de 30 ans.",
    "Tu n'as pas plus de 25 ans.",
    "Jusqu'à 25 ans.",
    "Tu as jusqu'à 25 ans révolus.",
    "Tu as moins de 26 ans à l'entrée en formation.",
    "Il faut avoir 25 ans au plus à la rentrée. L'âge limite est de 25 ans.",
    "À partir de 18 ans, ou de 16 ans avec un parent.",
    "L'âge dépend de l'école.",
  ])
    assert.deepEqual(faultsFor(limit), [], limit);
  assert.deepEqual(
    faultsFor("Tu as entre 18 et 25 ans.", {
      parents: "Personne d'autre que toi ne signe.",
      pay: "Tu touches 500 € par mois à partir de 18 ans.",
    }),
    [],
  );
});
