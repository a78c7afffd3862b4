/** People in texts: former trainees, whose names and private lives stay private, and everybody else, named in full. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { civilTitleFault, nameFault } from "#content-check/fields/name-forms.ts";
import { privateFault } from "#content-check/language/private-words.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { traineeFault, traineeRoleFault } from "#content-check/people/trainees.ts";
import { describeBreaks } from "./breaking.ts";

const FORMER_TRAINEES = [
  "technicienne datacenter, formée dans notre école de Grigny",
  "technicien, formé par Les Plombiers du Numérique",
  "technicienne, formée en 2020 dans notre école",
  "technicien, formé à Roubaix par Les Plombiers du Numérique",
  "technicienne chez Equinix, diplômée d'une de nos écoles",
  "technicien datacenter passé par notre école",
  "chef d'équipe, issu de nos formations",
  "technicienne de maintenance formée chez nous",
  "technicien sorti de chez nous",
  "technicienne (elle a suivi notre formation à Roubaix)",
  "technicien, ancien stagiaire",
  "technicienne datacenter, ancienne élève de notre école",
  "technicienne datacenter, formée à Magny-les-Hameaux en février 2026",
];

const KNOWN = { words: new Set(["magny", "hameaux", "telehouse"]), people: [] };

for (const role of FORMER_TRAINEES)
  test(`« ${role} » is the role of a former trainee`, () => {
    assert.match(traineeRoleFault(role, KNOWN)?.fault ?? "", /un stagiaire serait nommé/);
  });

const OTHER_ROLES = [
  "formatrice dans notre école de Grigny",
  "technicienne, formée à l'Afpa",
  "technicien réseau, formé à Grenoble",
  "directrice, formée à Magny-les-Hameaux",
  "directeur issu de la fibre",
  "directrice, ancienne élève de Polytechnique",
  "directeur, ancien stagiaire de la Banque de France",
  "tuteur d'un technicien formé chez nous",
  "présidente de l'association issue de notre école",
  "responsable des jeunes formés dans notre école",
  "chargée du suivi de nos formations",
  "directeur, qui a formé avec nous, dans notre école, deux promotions",
  "directeur de la formation, passé par la fibre",
];

for (const role of OTHER_ROLES)
  test(`« ${role} » is not the role of a trainee`, () => {
    assert.equal(traineeRoleFault(role, KNOWN), undefined);
  });

test("a text must not name somebody whom we have trained, but may name a school, a partner or a visitor", () => {
  const names = { words: new Set(["grigny", "telehouse"]), people: ["sami-slim"] };
  for (const text of [
    "Sonia Berrada, formée dans notre école de Grigny, y travaille.",
    "L'atelier de Karim Essai, issu de nos formations, est ouvert.",
    "Sonia Berrada a suivi notre formation en 2020.",
  ])
    assert.match(traineeFault(text, names)?.fault ?? "", /nomme un stagiaire/, text);
  for (const text of [
    "Telehouse, formée par nous aux gestes, ouvre ses salles.",
    "Sami Slim, passé par notre école en 2020, préside Telehouse.",
    "Nadia Hai est passée par notre école de Grigny.",
    "Formés dans notre école, Orange et Data4 les embauchent.",
  ])
    assert.equal(traineeFault(text, names), undefined, text);
});

test("a first name alone in a caption names a trainee", () => {
  const caption = "La baie que Samira vient de câbler, à Magny-les-Hameaux, en février 2026.";
  assert.match(traineeFault(caption, KNOWN)?.fault ?? "", /« Samira » est un prénom seul/);
});

test("a first name after « à » or at the start of a sentence names a trainee, and a town does not", () => {
  for (const text of [
    "Euclyde a ouvert ses portes à Karim, 21 ans.",
    "Le badge est remis à Samira.",
    "Une ministre est chargée du Numérique. Inès lui a montré la baie.",
  ])
    assert.match(traineeFault(text, KNOWN)?.fault ?? "", /nomme un stagiaire/, text);
  for (const text of ["À Lognes, 21 ans plus tard, elle forme.", "Le badge est remis à Magny."])
    assert.equal(traineeFault(text, KNOWN), undefined, text);
});

const PRIVATE = [
  "L'une des élèves, mère de trois enfants, élevait seule les siens depuis son divorce.",
  "L'une des stagiaires, qui élève seule ses deux enfants, a pris la parole.",
  "L'une des élèves, mère de trois enfants, vient de loin.",
  "Une de nos stagiaires est maman d'un garçon.",
  "L'un des stagiaires a perdu son père en 2019.",
  "Une de nos stagiaires, veuve, apprend la fibre.",
  "L'une des femmes, mère célibataire, a réussi.",
  "Un stagiaire dormait dans sa voiture.",
  "Un élève devait rembourser ses dettes.",
  "L'un des jeunes, suivi pour une phobie scolaire, est là.",
  "Un de nos élèves avait un casier judiciaire.",
  "L'un des apprentis, exilé, apprenait le français.",
  "Une élève a quitté le lycée, orpheline.",
];

for (const sentence of PRIVATE)
  test(`« ${sentence} » tells somebody's private life`, () => {
    assert.match(privateFault(sentence)?.fault ?? "", /ne se racontent pas/);
  });

const PUBLIC = [
  "Une mère de trois enfants peut venir. Si tu es enceinte, dis-le. Les jeunes parents ont des droits.",
  "L'un des élèves peut être père de famille. Un stagiaire divorcé a droit à une aide.",
  "Une stagiaire, mère de deux enfants, a droit à une place en crèche.",
  "L'une des élèves était la plus jeune. Un élève a câblé la rue Victor-Hugo.",
  "L'une des écoles, mère des autres, formait ces jeunes. Un de nos stagiaires est venu avec ses parents.",
  "L'un des stagiaires a remis son badge devant sa mère. Un apprenti a équipé la maison d'arrêt.",
  "Les stagiaires endettés sont aidés. Un stagiaire endetté est aidé.",
];

for (const text of PUBLIC)
  test(`« ${text} » tells nobody's private life`, () => {
    assert.equal(privateFault(text), undefined);
  });

for (const name of [
  "Mme Malherbe",
  "M. Rio",
  "MM. Esclopé",
  "Mlle Berrada",
  "Mme. Berrada",
  "Madame de Villiers",
  "Monsieur Le Mell",
  "Mme Hermeline Malherbe",
])
  test(`« ${name} » has a civil title`, () => {
    assert.equal(
      civilTitleFault(`Ouverte en présence de ${name}, du Département.`)?.fault,
      `« ${name.replace("Hermeline Malherbe", "Hermeline")} » commence par une civilité`,
    );
  });

test("a civil title without a name, one in the name of a street or a school, and « M » as a unit, a size or an initial are accepted", () => {
  for (const text of [
    "Madame, Monsieur, nous ouvrons à Roubaix.",
    "Mme la Préfète, M. le maire et Monsieur le Député sont venus.",
    "L'atelier est rue Madame-Curie, près du lycée Madame de Staël.",
    "Le câble a 5 M. Ensuite, on le coupe. Mesdames et Messieurs, la taille M. Elle va à tous.",
    "Thomas M. Martin et J.H.M. Dassen l'ont écrit.",
  ])
    assert.equal(civilTitleFault(text), undefined, text);
});

test("a family name that is also a first name is accepted after any first name, even « Nadine », which only older people have", () => {
  for (const name of ["Thomas Julien", "Christophe Robin", "Nadine Vincent", "Jean-Luc Thomas"])
    assert.equal(
      nameFault({ collection: "statements" } as ContentFile, ["person"], name),
      undefined,
    );
});

test("the remedy for a name without its capitals puts them where they belong", () => {
  for (const [typed, right] of [
    ["saint-denis", "Saint-Denis"],
    ["aulnay-sous-bois", "Aulnay-sous-Bois"],
    ["école de Roubaix", "École de Roubaix"],
  ] as const)
    assert.equal(
      nameFault({ collection: "schools" } as ContentFile, ["name"], typed)?.remedy,
      `écrivez « ${right} ».`,
    );
});

describeBreaks("a civil title is reported in every collection", [
  {
    rule: "in a milestone",
    file: "content/milestones/2026-magny.yaml",
    change: (text) => text.replace(/^what: .*$/m, "what: Mme Malherbe a inauguré notre école."),
    field: "what",
    says: /« Mme Malherbe » commence par une civilité\. Remède : écrivez le prénom et le nom/,
  },
  {
    rule: "in a text",
    file: "content/press/marseille-2023.mdx",
    change: (text) => `${text.trimEnd()}\n\nM. Rio nous y soutenait. <Source id="s16" />\n`,
    says: /« M\. Rio »/,
  },
  {
    rule: "in a field with a no-break space, as pasted from a word processor",
    file: "content/milestones/2026-magny.yaml",
    change: (text) => text.replace(/^what: .*$/m, "what: M.\u00a0Rio a inauguré notre école."),
    field: "what",
    says: /« M\. Rio »/,
  },
  {
    rule: "in a text with a no-break space",
    file: "content/press/marseille-2023.mdx",
    change: (text) => `${text.trimEnd()}\n\nM.\u202fRio nous y soutenait. <Source id="s16" />\n`,
    says: /« M\. Rio »/,
  },
]);
