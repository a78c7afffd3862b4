/** The names of people and towns in texts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lowerNameFaults } from "#content-check/people/partner-names.ts";
import { peopleFaults } from "#content-check/people/people.ts";
import { roleGenderFaults } from "#content-check/people/role-genders.ts";
import { sameRoleFaults } from "#content-check/people/same-role.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { headPassages } from "#content-check/reading/prose.ts";
import { entry } from "./fixtures.ts";

const french = (files: readonly ContentFile[]) =>
  files.map((file) => ({ file, passages: headPassages(file) }));
const statement = (id: string, person: string) =>
  entry("statements", id, { person, said: `Selon ${person}, tout va bien.` });

test("a name with a curly and with a straight apostrophe is one name", () => {
  const saidOf = (files: readonly ContentFile[]) =>
    peopleFaults(files, french(files)).map(({ fault }) => fault);
  assert.deepEqual(saidOf([statement("a", "Anne L'Hostis"), statement("b", "Anne L’Hostis")]), []);
  assert.equal(saidOf([statement("a", "Zoé L'Hostis"), statement("b", "Zoe L’Hostis")]).length, 2);
});

test("a name is reported if most texts write it with other accents, even if no statement is by this person", () => {
  const files = ["Michael Reffay est venu.", "Michael Reffay parle.", "Michaël Reffay aussi."].map(
    (what, index) => entry("milestones", `essai-${String(index)}`, { what }),
  );
  files.push(statement("a", "Zoé Petit"));
  assert.deepEqual(
    peopleFaults(files, french(files)).map(({ file, fault }) => [file, fault]),
    [["content/milestones/essai-2.yaml", "« Michaël Reffay » s'écrit « Michael Reffay » ailleurs"]],
  );
});

test("a role in the other gender than most roles of the person is reported", () => {
  const role = (id: string, person: string, as: string) =>
    entry("statements", id, { person, role: as });
  const mixed = [
    role("a", "Zoé Petit", "directrice de l'école"),
    role("b", "Zoé Petit", "fondatrice et présidente"),
    role("c", "Zoé Petit", "président de l'association"),
    role("d", "Anne Roy", "maire de Grigny"),
    role("e", "Anne Roy", "présidente du centre"),
  ];
  assert.deepEqual(
    roleGenderFaults(mixed).map(({ file, fault }) => [file, fault]),
    [
      [
        "content/statements/c.yaml",
        "« président de l'association » ne va pas avec Zoé Petit, ailleurs « directrice de l'école »",
      ],
    ],
  );
});

test("a person with the role and nearly the family name of somebody in a text is reported", () => {
  const role = "délégué général de France Essai";
  const text = entry("milestones", "essai", { what: `Michael Reffay, ${role}, est venu.` });
  const saidOf = (person: string) => {
    const files = [entry("statements", "a", { person, role, said: "Il est d'accord." }), text];
    return sameRoleFaults(files, french(files)).map(({ field }) => field);
  };
  assert.deepEqual(saidOf("Mickaël Reffet"), ["person"]);
  for (const other of ["Michael Reffay", "Zoé Petit"]) assert.deepEqual(saidOf(other), [], other);
});

test("a French word that is also the name of a town (« vienne », « orange ») needs no capital", () => {
  const saidOf = (town: string, what: string) => {
    const files = [
      entry("schools", "essai", { name: `École de ${town}` }),
      entry("milestones", "essai", { what }),
    ];
    return lowerNameFaults(french(files), files).map(({ fault }) => fault);
  };
  assert.deepEqual(saidOf("Vienne", "Il faut qu'un jeune vienne nous voir."), []);
  assert.deepEqual(saidOf("Orange", "Le câble orange est une fibre."), []);
  assert.deepEqual(saidOf("Grigny", "Une école ouvre à grigny."), [
    "« grigny » est un nom, et n'a pas sa majuscule",
  ]);
  assert.equal(saidOf("Grigny", "Une école ouvre à paris.").length, 1);
});
