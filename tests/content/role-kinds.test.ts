/** The first words of a partner's `role`, compared with its `does`. Ex.: « Lieu de stage… » must have `does: welcomes`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { roleKindFaults } from "#content-check/people/role-kinds.ts";
import { entry } from "./fixtures.ts";

/** The kind that the remedy proposes for a role; `undefined` if the role fits its kind. */
function kindFor(does: string, role: string): string | undefined {
  const file = entry("partners", "essai", { engagements: [{ does, role }] });
  return /écrivez does: (\w+)/.exec(roleKindFaults(file)[0]?.remedy ?? "")?.[1];
}

test("a role that begins with the words of another kind is reported", () => {
  for (const [does, role, right] of [
    ["carries", "A pris en stage des élèves de l'école de Montpellier.", "welcomes"],
    ["carries", "Lieu de stage de la première promotion de Grigny.", "welcomes"],
    ["supports", "Prend chaque année des stagiaires de l'école.", "welcomes"],
    ["supports", "S'engage à prendre plusieurs apprentis à chaque promotion du LABO.", "welcomes"],
    ["carries", "A proposé des stages aux élèves de Lyon.", "welcomes"],
    ["supports", "Ont porté une école d'Île-de-France.", "carries"],
    ["welcomes", "A porté la première étape du parcours.", "carries"],
    ["carries", "Ont soutenu le projet.", "supports"],
    ["welcomes", "A payé seule l'école pilote.", "supports"],
    ["carries", "Associé à l'école de Lyon, que portait l'École de la 2e Chance.", "supports"],
    ["carries", "Entreprise partenaire de la formation de Marseille.", "supports"],
    ["welcomes", "A donné des câbles et deux baies à l'école de Vénissieux.", "supports"],
    ["supports", "Abrite la Fondation Impala Avenir.", "shelters"],
  ] as const)
    assert.equal(kindFor(does, role), right, role);
});

test("a role of its own kind, and one whose words fit several, are accepted", () => {
  for (const [does, role] of [
    ["welcomes", "A pris en stage des élèves de l'école de Montpellier."],
    ["welcomes", "Entreprise partenaire de la formation, qui y trouve ses stages."],
    ["supports", "A pris part à la construction de la formation."],
    ["supports", "A pris en charge le transport des jeunes, jusqu'à leur lieu de stage."],
    ["supports", "A pris en charge les frais des stagiaires de Lyon."],
    ["supports", "A reçu nos élèves pour une visite."],
    ["supports", "Partenaire cité dans le titre de l'annonce."],
    ["carries", "Héberge la formation dans son centre de données."],
    ["welcomes", "Héberge la formation dans son centre de données."],
    ["carries", "À l'initiative de l'école de Lyon, avec Losange."],
    ["supports", "A porté le projet devant la Région."],
    ["supports", "Porte des équipements aux écoles."],
    ["welcomes", "Abrite l'école dans ses locaux."],
    ["welcomes", "Donne des cours de froid dans son centre de données."],
    ["supports", "Donne du matériel aux écoles."],
  ] as const)
    assert.equal(kindFor(does, role), undefined, role);
});
