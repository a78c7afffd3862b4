/** Whether a statement says « il » or « elle » of the person whose role it names. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { statementPronounFaults } from "#content-check/people/statement-pronouns.ts";
import { entry } from "./fixtures.ts";

/** The word that the remedy proposes; `undefined` if the statement is accepted. */
function proposed(role: string, said: string): string | undefined {
  const file = entry("statements", "essai", { role, said });
  return /écrivez « (\w+) »/.exec(statementPronounFaults(file)[0]?.remedy ?? "")?.[1];
}

test("a pronoun that does not go with the role is reported", () => {
  for (const [role, said, right] of [
    ["conseillère régionale d'Île-de-France", "Il rappelle que la Région paie.", "elle"],
    ["cofondatrice de la Fondation Impala Avenir", "Selon lui, la méthode marche.", "elle"],
    ["vice-présidente de la Région Occitanie", "Il soutient l'école.", "elle"],
    ["ministre déléguée chargée de la Ville", "Il se dit fier de ces parcours.", "elle"],
    ["directeur général d'Equinix France", "Elle voit un manque de personnel.", "il"],
    ["ancien adjoint au maire de Roubaix", "Pour elle, la ville a tout à y gagner.", "lui"],
  ] as const)
    assert.equal(proposed(role, said), right, `${role}: ${said}`);
});

test("a pronoun that suits the role, and either pronoun beside a role that a woman or a man may have, are accepted", () => {
  for (const [role, said] of [
    ["conseillère régionale d'Île-de-France", "Elle rappelle que la Région paie."],
    ["directeur général d'Equinix France", "Pour lui, c'est un enjeu majeur."],
    ["présidente du Département", "Il faut, dit-elle, former près de chez soi."],
    ["présidente du Département", "Il y a, selon elle, trop peu de techniciens."],
    ["secrétaire général d'Impala Avenir", "Elle note que des jeunes sont venus."],
    ["maire de Grigny", "Il salue les jeunes."],
    ["maire de Grigny", "Elle salue les jeunes."],
    ["chargé de la presse", "La fibre, dit-il, manque de monde."],
  ] as const)
    assert.equal(proposed(role, said), undefined, `${role}: ${said}`);
});
