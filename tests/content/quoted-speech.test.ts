/** Words that somebody said, with or without quotation marks, and what resembles them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { quotedSpeech, unmarkedSpeech } from "#content-check/people/quoted-speech.ts";

test("words between quotation marks are speech if somebody has said them, but not titles, terms and examples", () => {
  for (const text of [
    "Le maire commente « une belle réussite ».",
    "Ces jeunes sont « un exemple pour tous », a-t-elle ajouté.",
    "Elle a dit aux jeunes que « la fibre recrute ».",
    "Elle assure vouloir « donner leur chance aux jeunes ».",
    "« On y arrive ! » a lancé le maire.",
    "Elle y voit « une vraie chance », selon l'Afpa.",
    "Selon l'Afpa, l'école donne « une vraie chance ».",
    "Octave Klaba : « une belle école ».",
    "Le préfet a annoncé « la suite du projet ».",
    "Pour le maire, « ces jeunes ont appris un vrai métier et ils vont le faire longtemps ».",
  ])
    assert.notEqual(quotedSpeech(text), undefined, text);
  for (const text of [
    "L'étude « Les besoins en compétences des datacenters en France à l'horizon 2030 » compte les emplois.",
    "Le projet répond à l'appel à manifestation d'intérêt « Compétences et métiers d'avenir pour les jeunes sans emploi ni formation ».",
    "La convention « Développer l'emploi des jeunes dans les métiers de la fibre » est signée.",
    "L'article « Ces jeunes qui soudent la fibre » raconte leur journée.",
    "Sa conférence « Qui fait marcher Internet ? » dit comment on devient technicien.",
    "Le mot « datacenter » se dit aussi « centre de données ».",
    "On dit aussi « centre de données ».",
    "Si ton conseiller te dit « ce n'est pas pour toi », appelle-nous.",
    "Votre enfant vous dit « oui » ? Écrivez-nous.",
    "Sur la fiche de paie, on lit « stagiaire de la formation professionnelle rémunéré par la Région ou par l'État ».",
    "En anglais, on dit « data center ».",
    "Le technicien, dit « de proximité », se déplace.",
    "Un « technicien de proximité » explique les gestes.",
    "Selon « 20 Minutes », l'école ouvre.",
    "D'après le site « 1 jeune 1 solution », des places restent.",
    "Choisis « Je suis en emploi » et explique ta situation.",
    "La page « Nos écoles » le dit.",
    "Le métier de « technicien d'exploitation » est expliqué ici.",
    "Exemple : « Je cherche une formation à Lille ».",
    "Le podcast « Les mains dans le réseau, ou comment la fibre arrive chez vous » le raconte.",
  ])
    assert.equal(quotedSpeech(text), undefined, text);
});

test("words without quotation marks are speech if somebody says them, but not instructions and what a document says", () => {
  assert.equal(unmarkedSpeech("Nous avons réussi, commente le maire."), "commente");
  assert.equal(unmarkedSpeech("Elle précise : nous ouvrons en mars."), "précise");
  for (const text of [
    "Quand tu nous écris, précise le nom de ta ville.",
    "Notre formateur montre le geste, explique la règle, puis laisse chacun faire.",
    "On ouvre la baie, lance la mesure et note le résultat.",
    "Si tu nous appelles, indique la meilleure heure.",
    "Notre école, dite la Manu, a fermé. Dans notre atelier, dit le LABO, les jeunes soudent.",
    "Le dossier de presse précise : nos stages durent un mois.",
    "Notre formation dure neuf mois, précise la plaquette de l'Afpa.",
    "Notre école figure dans la liste, indique la fiche de la Région.",
    "Notre diplôme est reconnu, rappelle un arrêté de 2025.",
  ])
    assert.equal(unmarkedSpeech(text), undefined, text);
});
