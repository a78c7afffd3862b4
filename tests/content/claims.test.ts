import assert from "node:assert/strict";
import { test } from "node:test";
import { claimFault } from "#content-check/sources/claims.ts";

const unsourced = { sourced: false, canHaveSource: true };

const RATES: readonly (readonly [sentence: string, rate: string])[] = [
  ["Près de huit stagiaires sur dix trouvent un emploi.", "huit stagiaires sur dix"],
  ["Huit de nos stagiaires sur dix sont embauchés dans l'année.", "Huit de nos stagiaires sur dix"],
  ["Neuf stagiaires sur dix ont un contrat en sortant.", "Neuf stagiaires sur dix"],
  ["Ici, 8 jeunes formés sur 10 sont en emploi.", "8 jeunes formés sur 10"],
  ["Ils sont trois sur quatre à trouver du travail.", "trois sur quatre"],
  ["Un jeune sur deux signe un CDI.", "Un jeune sur deux"],
  ["Quatre de nos stagiaires sur cinq trouvent un poste.", "Quatre de nos stagiaires sur cinq"],
  ["La moitié de nos stagiaires sont embauchés.", "La moitié de nos stagiaires"],
  ["Les deux tiers des anciens élèves ont un emploi.", "deux tiers des anciens élèves"],
  ["Deux tiers trouvent un travail.", "Deux tiers"],
  ["Trois quarts de la promotion sont en emploi.", "Trois quarts de la promotion"],
  ["Un tiers des élèves signe un contrat.", "Un tiers des élèves"],
];

for (const [sentence, rate] of RATES)
  test(`« ${sentence} » needs its source`, () => {
    assert.equal(claimFault(sentence, unsourced)?.fault, `« ${rate} » n'a pas sa source`);
    assert.equal(claimFault(sentence, { sourced: true, canHaveSource: true }), undefined);
  });

for (const [sentence, claim] of [
  ["La plupart signent un contrat dans les deux mois.", "La plupart signent"],
  ["Presque tous ont trouvé un emploi.", "Presque tous ont trouvé"],
  [
    "Beaucoup de nos anciens stagiaires travaillent.",
    "Beaucoup de nos anciens stagiaires travaillent",
  ],
] as const)
  test(`« ${sentence} » needs its source, although it has no number`, () => {
    assert.equal(claimFault(sentence, unsourced)?.fault, `« ${claim} » n'a pas sa source`);
    assert.equal(claimFault(sentence, { sourced: true, canHaveSource: true }), undefined);
  });

const RIGHT = [
  "La plupart trouvent-ils un emploi ?",
  "La plupart des salles sont froides, et beaucoup de câbles trouvent leur place.",
  "Un jeune sur trois est là. Sept jours sur sept, il y a du travail.",
  "La moitié du temps se passe en entreprise, pour trouver un emploi.",
  "Un tiers peut t'aider à trouver un emploi, en un quart d'heure.",
  "Deux stagiaires sur site cherchent un emploi, 24 heures sur 24.",
  "Huit stagiaires travaillent sur dix serveurs, comme dans un emploi.",
  "Deux jours sur cinq, tu es en entreprise, avec un contrat.",
  "Huit stagiaires sur dix trouvent-ils un emploi ? Demandez-le à l'école.",
  "Le contrat dure dix mois sur douze.",
  "Les deux tiers du parcours mènent à un contrat.",
];

for (const sentence of RIGHT)
  test(`« ${sentence} » gives no rate of success`, () => {
    assert.equal(claimFault(sentence, unsourced), undefined);
  });

const PROMISES = [
  "Si tu vas au bout, une place t'attend dans ses équipes.",
  "Un CDI vous attend si vous réussissez.",
  "Une place t'attend chez Equinix.",
  "Si tu travailles bien, ta place t'attend au sein de l'équipe.",
  "Si tu es motivé, un contrat est à toi.",
  "Un poste t'est réservé dans l'entreprise.",
  "Une place lui est déjà réservée dans leurs équipes.",
  "Un emploi vous est promis.",
  "Un bel avenir t'attend.",
  "La fibre, c'est un avenir assuré.",
  "Ton avenir est garanti.",
  "À la fin, tu signes un contrat avec une de nos entreprises partenaires.",
  "Après quatre mois, chaque stagiaire trouve un emploi.",
  "Au bout de la formation, ils décrochent un CDI.",
  "Si tu t'accroches jusqu'au bout, tu signes un CDI à la sortie.",
];

for (const sentence of PROMISES)
  test(`« ${sentence} » is a promise`, () => {
    assert.match(claimFault(sentence, unsourced)?.fault ?? "", /promet ce que/);
  });

const NO_PROMISES = [
  "Si un poste t'attend déjà, dis-le à l'école.",
  "À l'entrée, tu signes un contrat de formation. À la fin, tu obtiens une attestation.",
  "Ensuite, tu signes un contrat d'engagement avec l'école.",
  "Si l'entreprise te garde, tu signes un contrat à la fin.",
  "À la fin, tu trouves un employeur ? Dis-le-nous. Après la formation, ils cherchent un emploi.",
  "Si tu es pris, une place t'attend à l'école.",
  "Une place vous est réservée à la remise des attestations, et le contrat est à vous envoyer.",
  "Si l'entreprise te garde, tu auras un contrat. Si tu trouves un employeur, tu signeras un contrat.",
  "L'avenir de l'école est assuré par la Région. Aucun emploi ne t'est réservé.",
  "Un CDI t'attend-il ? Personne ne peut dire qu'un contrat t'attend.",
  "Ce travail est pour toi, si tu aimes les gestes précis. Le travail est à toi de le montrer.",
];

for (const text of NO_PROMISES)
  test(`« ${text} » promises nothing`, () => {
    assert.equal(claimFault(text, unsourced), undefined);
  });

test("praise is reported beside a source too, unless the sentence says who gives it", () => {
  const sourced = { sourced: true, canHaveSource: true };
  const praise = "Nordalis est le leader de l'hébergement de proximité.";
  assert.match(claimFault(praise, sourced)?.fault ?? "", /« leader » est un éloge/);
  for (const attributed of [
    "Nordalis se présente comme le leader de l'hébergement de proximité.",
    "En juillet 2020, l'annonce disait la formation unique en France.",
  ])
    assert.equal(claimFault(attributed, sourced), undefined, attributed);
});
