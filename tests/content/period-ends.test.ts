/** « À la fin du mois », « à la fin de l'année »: which month or year it is must be said, or not matter. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { periodEndFault } from "#content-check/language/stale-words.ts";

test("the end of a month or a year is accepted if it is named (« du mois d'août »), or if the sentence is true of each one (« payé à la fin du mois »)", () => {
  for (const sentence of [
    "L'école a été lancée à la fin du mois d'août.",
    "Tu es payé à la fin du mois.",
    "Ton indemnité doit durer jusqu'à la fin du mois.",
    "À la fin du mois, tu sais câbler.",
    "À la fin de la semaine, tu sais racker un serveur.",
    "L'école ouvre à la fin de mars 2027.",
    "En 2020, l'école a ouvert à la fin du mois.",
    "Le stage va jusqu'à la fin de la semaine de stage.",
    "Tu restes jusqu'à la fin de l'année scolaire.",
    "Le lundi, tu câbles, et jusqu'à la fin de la semaine tu testes.",
    "On te répond d'ici la fin de la semaine.",
    "Chaque groupe reste jusqu'à la fin du mois.",
    "On te garde jusqu'à la fin du mois suivant.",
    "L'inscription court jusqu'à la fin du module, avant la fin de la formation.",
    "En mars, une réunion a lieu à la fin du mois.",
    "La réunion a lieu à la fin du mois de stage.",
  ])
    assert.equal(periodEndFault(sentence), undefined, sentence);
});

test("the end of a period that depends on the day of writing is reported", () => {
  for (const sentence of [
    "Nous ouvrons d'ici à la fin de l'année.",
    "Candidate avant la fin du mois en cours.",
    "Tu as jusqu'à la fin du mois pour envoyer ton dossier.",
    "Jusqu'à la fin de l'année, à Lille, deux places restent.",
  ])
    assert.match(
      periodEndFault(sentence)?.fault ?? "",
      /dépend du jour où vous l'écrivez/,
      sentence,
    );
});
