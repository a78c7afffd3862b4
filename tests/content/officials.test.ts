/** The `partner` of a statement: the person's role must tie them to it. Ex.: a mayor's partner is the town, not a company. */
import { test } from "node:test";
import { describeBreaks, expectAccepted } from "./breaking.ts";

/**
 * People and what each has said. The check runs once with all their statements, and would report two statements with the same
 * words.
 */
const PEOPLE = [
  ["Jeanne Morel", "L'accueil d'une promotion ouvre un métier à des femmes de la commune."],
  ["Camille Girard", "Le bruit des salles surprend d'abord les visiteurs."],
  ["Dominique Lambert", "Un stage de quelques semaines reste le meilleur des débuts."],
  ["Claude Mercier", "Les horaires des bus devraient suivre ceux des cours."],
  ["Pascale Fournier", "Beaucoup de métiers utiles se cachent derrière une porte fermée."],
  ["Frédérique Bonnet", "Visser un rail demande du soin plus que de la force."],
  ["Stéphane Lacroix", "Des voisins curieux ont demandé à voir la fibre."],
  ["Valentine Marchand", "Apprendre à quarante ans est une chance pour une famille."],
  ["Sacha Perrin", "D'autres entreprises de la zone ouvriront leurs ateliers."],
] as const;

/** The file of a person's statement, and its text with this role and this partner. */
function statement(index: number, role: string, partner: string) {
  const [person, said] = PEOPLE[index] ?? PEOPLE[0];
  const text = `person: ${person}
role: ${role}
date: février 2026
said: "${said}"
partner: ${partner}
sources: [s10]
`;
  return { person, file: `content/statements/essai-${String(index)}.yaml`, text };
}

describeBreaks(
  "an official with somebody else's partner is reported, although the title of the source names that partner",
  ["maire de Magny-les-Hameaux", "députée des Yvelines", "conseillère régionale"].map(
    (role, index) => {
      const { file, text } = statement(index, role, "telehouse");
      return {
        rule: role,
        file,
        change: () => text,
        field: "partner",
        says: new RegExp(
          `le rôle « ${role} » n'est pas chez Telehouse\\. Remède : retirez la ligne « partner »`,
        ),
      };
    },
  ),
);

describeBreaks(
  "somebody who works in another town or for another organisation than the partner is reported",
  [
    "directrice d'un campus de Blanquefort",
    "conseillère de la chambre d'agriculture",
    "adjointe au maire de Rivesaltes",
  ].map((role, index) => {
    const { person, file, text } = statement(index + 3, role, "cma-pyrenees-orientales");
    return {
      rule: role,
      file,
      change: () => text,
      field: "partner",
      says: new RegExp(`rien ne relie ${person} à Chambre de métiers des Pyrénées-Orientales`),
    };
  }),
);

test("an official who also works for the partner, an official of the partner itself, and a role that may be at the partner are accepted", async () => {
  await expectAccepted(
    (
      [
        ["maire d'une commune et présidente de Telehouse France", "telehouse"],
        ["maire de Grigny", "ville-de-grigny"],
        ["conseillère régionale d'Île-de-France", "region-ile-de-france"],
        ["responsable du site", "telehouse"],
        ["ancienne maire, responsable du site", "telehouse"],
        // The town of a school in which the partner is engaged
        ["directrice du campus de formation de Rivesaltes", "cma-pyrenees-orientales"],
        ["responsable de plateau à Romans-sur-Isère", "groupe-archer"],
        // The kind of organisation, as a common noun
        ["président de la chambre de métiers", "cma-pyrenees-orientales"],
        ["conseillère d'une école de la 2e chance", "e2c-lyon"],
      ] as const
    ).map(([role, partner], index) => {
      const { file, text } = statement(index, role, partner);
      return [file, () => text];
    }),
  );
});
