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

const RIGHT = [
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
