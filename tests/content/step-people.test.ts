/** The people of an intake's steps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { expectAccepted, faultsWith, instead, type Change } from "./breaking.ts";

const INTAKE = "content/cohorts/roubaix-2020.yaml";
const entered = (value: string): Change => [
  "content/figures/roubaix-entres.yaml",
  instead("value: 16", `value: ${value}`),
];

test("an intake of which more go on than have entered is reported", async () => {
  for (const value of ["11", "au plus 11", "8 à 10"])
    assert.deepEqual(
      (await faultsWith([entered(value)]))
        .map(formatFault)
        .filter((fault) => fault.startsWith(INTAKE)),
      [
        `${INTAKE} › ligne 15 › steps 2 › people: cette étape aurait 12 jeunes (roubaix-retenus), et l'étape 1, avant elle, ${value} jeunes (roubaix-entres). Remède : corrigez l'un des deux chiffres dans content/figures/ ; si d'autres arrivent entre-temps, dites-le dans « what ».`,
      ],
    );
});

test("as many people, an uncertain number, another group, and others who join are accepted", async () => {
  for (const value of ["12", "plus de 8", "une dizaine", "environ 11"])
    await expectAccepted([entered(value)]);
  await expectAccepted([
    entered("11"),
    [
      "content/figures/roubaix-entres.yaml",
      instead("la promotion 2020 de Roubaix", "le premier groupe de Roubaix"),
    ],
  ]);
  await expectAccepted([
    entered("11"),
    [INTAKE, instead("Tu confirmes que", "D'autres te rejoignent. Tu confirmes que")],
  ]);
});
