/** The numbers of people in the steps of an intake: they must not grow from one step to the next, unless others join. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { stepPeopleFaults } from "#content-check/numbers/step-people.ts";
import { Entries } from "#content-check/reading/pointers.ts";
import { faultsWith, instead } from "./breaking.ts";
import { entry } from "./fixtures.ts";

const INTAKE = "content/cohorts/roubaix-2020.yaml";

test("an intake is reported if more people go on than have entered", async () => {
  const faults = await faultsWith([
    ["content/figures/roubaix-entres.yaml", instead("value: 16", "value: 11")],
  ]);
  assert.deepEqual(
    faults.map(formatFault).filter((fault) => fault.startsWith(INTAKE)),
    [
      `${INTAKE} › ligne 15 › steps 2 › people: cette étape aurait 12 jeunes (roubaix-retenus), et l'étape 1, avant elle, 11 jeunes (roubaix-entres). Remède : corrigez l'un des deux chiffres dans content/figures/ ; si d'autres arrivent entre-temps, dites-le dans « what ».`,
    ],
  );
});

const CLASS = "la promotion 2020 de Roubaix";

/**
 * What the rule says of an intake with two steps: in the first, `value` young people of `group` enter; in the second, 12 young
 * people of `CLASS` go on.
 */
function saidOf(value: string, { group = CLASS, what = "Tu pars en stage." } = {}): string[] {
  const people = (id: string, counted: string, population: string) =>
    entry("figures", id, {
      value: counted,
      unit: "jeunes",
      measures: "jeunes de l'école",
      population,
    });
  const intake = entry("cohorts", "essai", {
    steps: [{ people: "entres" }, { people: "retenus", what }],
  });
  const entries = new Entries([people("entres", value, group), people("retenus", "12", CLASS)]);
  return stepPeopleFaults(intake, entries).map(({ fault }) => fault);
}

test("a first step with fewer people than the second is reported, even if its number is a bound or a range", () => {
  for (const value of ["11", "au plus 11", "8 à 10"])
    assert.deepEqual(saidOf(value), [
      `cette étape aurait 12 jeunes (retenus), et l'étape 1, avant elle, ${value} jeunes (entres)`,
    ]);
});

test("as many people, an uncertain number, another group, and others who join are accepted", () => {
  for (const value of ["12", "plus de 8", "une dizaine", "environ 11"])
    assert.deepEqual(saidOf(value), [], value);
  assert.deepEqual(saidOf("11", { group: "le premier groupe de Roubaix" }), []);
  for (const what of [
    "D'autres te rejoignent. Tu pars en stage.",
    "Le groupe accueille une personne de plus.",
    "Deux jeunes arrivent, et tu pars en stage.",
  ])
    assert.deepEqual(saidOf("11", { what }), [], what);
});
