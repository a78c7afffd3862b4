/** The e-mail address of a press contact, against the contact's name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { contactNameFaults } from "#content-check/contact/contact-names.ts";
import { describeBreaks, head, without } from "./breaking.ts";

const ROOM = "content/salle-de-presse.yaml";

describeBreaks("a press contact with the address of somebody else is reported", [
  {
    rule: "in the press room",
    file: ROOM,
    change: (text) =>
      text
        .replace(/^ {2}name: .*$/m, "  name: Julie Lemaire")
        .replace(/^ {2}email: .*$/m, "  email: marieclementin@impalaavenir.com"),
    field: "contact › email",
    says: /« marieclementin@impalaavenir\.com » porte le nom de quelqu'un d'autre que Julie Lemaire\. Remède : écrivez l'adresse de Julie Lemaire, ou une adresse commune \(presse@…\)/,
  },
  {
    rule: "in an announcement",
    file: "content/press/roubaix-2020.mdx",
    change: (text) =>
      head(
        "ours:\n  contact:\n    name: Julie Lemaire\n    role: chargée de la communication\n    email: marie.clementin@impalaavenir.com",
      )(without("article")(text)),
    field: "ours › contact › email",
    says: /« marie\.clementin@impalaavenir\.com » porte le nom de quelqu'un d'autre/,
  },
]);

const isAccepted = (name: string, email: string): boolean =>
  contactNameFaults({ path: ROOM, data: { contact: { name, email } }, lineOf: () => 1 }).length ===
  0;

test("an address is refused only if it is made of the first and last name of somebody else", () => {
  for (const email of [
    "marieclementin@exemple.fr",
    "Marie.Clementin@exemple.fr",
    "marie-clementin+presse@exemple.fr",
    "clementin.marie@exemple.fr",
    "marie.clementin2@exemple.fr",
    "nicolas.vincent@exemple.fr",
  ])
    assert.ok(!isAccepted("Julie Lemaire", email), email);
  for (const email of [
    "julielemaire@exemple.fr",
    "julie.lemaire@exemple.fr",
    "j.lemaire@exemple.fr",
    "lemaire.j@exemple.fr",
    "julie.dupont@exemple.fr",
    "contact@exemple.fr",
    "presse@exemple.fr",
    "service.presse@exemple.fr",
    "presse.marie@exemple.fr",
    "mariepresse@exemple.fr",
    "m.clementin@exemple.fr",
    "mclementin@exemple.fr",
    "marie@exemple.fr",
    "anne-sophie@exemple.fr",
    "annesophie@exemple.fr",
    "jeanclaude@exemple.fr",
    "annecynumerique@exemple.fr",
    "jl@exemple.fr",
    "emmausregion@emmaus-region.org",
    "lycee.jean.monnet@exemple.fr",
    "martine@exemple.fr",
    "plombiers-numerique@exemple.fr",
  ])
    assert.ok(isAccepted("Julie Lemaire", email), email);
  assert.ok(isAccepted("Marie Clémentin", "marieclementin@exemple.fr"));
  assert.ok(isAccepted("Anne Le Guen", "leguen.sophie@exemple.fr"));
  assert.ok(isAccepted("Service communication", "marie.clementin@exemple.fr"));
  assert.ok(isAccepted("Impala Avenir", "marie.clementin@impalaavenir.com"));
});
