/** Forms of verbs and small words that sound the same. All of them are French words: only the sentence tells which is right. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { anySentenceFault } from "#content-check/language/any-sentence.ts";

const WRONG: readonly (readonly [sentence: string, right: string])[] = [
  // Another form of a verb instead of its infinitive: after « de »
  ["Ton travail, c'est de l'installé.", "c'est de l'installer"],
  ["Le but est de formé des jeunes.", "est de former"],
  ["Coupe le courant avant de posé la main.", "avant de poser"],
  ["L'outil permet de le réglé vite.", "permet de le régler"],
  ["Il s'agit d'installé une baie.", "s'agit d'installer"],
  ["Tu as envie d'essayé ?", "envie d'essayer"],
  // … or after a negation
  ["Appelez vite, pour ne pas laissé le jeune sans suivi.", "ne pas laisser"],
  ["Le mieux est de ne plus y pensé.", "ne plus y penser"],
  ["Un outil à ne jamais oubliés.", "ne jamais oublier"],
  ["Pensez à ne rien jetez.", "ne rien jeter"],
  // … or after another preposition
  ["Venez, sans oublié votre badge.", "sans oublier"],
  ["Une école pour formé des jeunes.", "pour former"],
  ["Nous sommes là pour vous aidé.", "pour vous aider"],
  ["Il apprend à se formé seul.", "à se former"],
  ["Il vient pour s'équipé.", "pour s'équiper"],
  ["On décide sans t'en parlé.", "sans t'en parler"],
  ["Pour postulez, appelez l'école.", "Pour postuler"],
  // … or after « pouvoir », « devoir », « vouloir », « falloir », « aller »
  ["Il faut demandé à l'école.", "faut demander"],
  ["Un conseiller peut aussi aidé.", "peut aussi aider"],
  ["Il ne faut pas oublié son badge.", "faut pas oublier"],
  ["Nous pouvons vous appelés.", "pouvons vous appeler"],
  ["Vous pouvez appelez l'école.", "pouvez appeler"],
  ["L'école pourra les formé.", "pourra les former"],
  ["Il fallait invité la mairie.", "fallait inviter"],
  // « ce » before a verb
  ["Le statut ce change selon l'école.", "se change"],
  ["La durée de la formation ce calcule en mois.", "se calcule"],
  ["Les places ce réservent à l'école.", "se réservent"],
  ["L'entretien ce prépare avec un conseiller.", "se prépare"],
  // « a » after a verb
  ["Une ministre est venue a Grigny la remettre.", "est venue à Grigny"],
  ["Les jeunes sont allés a la mairie.", "sont allés à la"],
  ["Le stage commence a Saint-Hilaire.", "commence à Saint-Hilaire"],
  ["L'école se trouve a Blanquefort.", "trouve à Blanquefort"],
  ["La visite commence a 9 h.", "commence à 9"],
  ["L'école se tenait a Grigny.", "tenait à Grigny"],
  ["L'école, qui est grande, est installée a Grigny.", "est installée à Grigny"],
  ["On apprenait a posé la fibre.", "apprenait à poser"],
  ["Elle continuait a câblé une baie.", "continuait à câbler"],
  // « à » before a participle. If the sentence makes sense with either correction, both are offered.
  ["On apprenait à posé la fibre.", "à poser"],
  ["On apprenait à posé la fibre.", "a posé"],
  ["L'école à démarré fin août.", "a démarré"],
  ["Notre école à formé douze jeunes.", "a formé"],
];

for (const [sentence, right] of WRONG)
  test(`« ${sentence} » is corrected to « ${right} »`, () => {
    assert.match(
      anySentenceFault(sentence)?.remedy ?? "no fault",
      new RegExp(RegExp.escape(right).replace("'", "['’]")),
    );
  });

test("after a pronoun « à » can only be « a », and after a plural noun « on » can only be « ont »", () => {
  for (const sentence of ["Elle à formé douze jeunes.", "Douze jeunes on formé une équipe."])
    assert.match(
      anySentenceFault(sentence)?.remedy ?? "",
      /écrivez « (?:a|ont) formé »\.$/,
      sentence,
    );
});

const RIGHT = [
  "C'est de l'imprévu, et le plus dur est de l'accepter.",
  "Le travail, c'est de la précision.",
  "Il y a besoin de salariés et envie de liberté.",
  "Avant d'employer un outil, il permet de né.",
  "Le métier se veut adapté, nous les voulons motivés, et on le veut varié.",
  "Il faut volonté et qualité. L'atelier est on ne peut plus équipé. L'hiver va, l'été vient.",
  "Il va bien accompagné, sans abonné, sans blessé le matin, sans rendez-vous, pour assez de jeunes.",
  "Il le tient pour assuré, la salle pour nous réservée, un lieu pour vous adapté. Sans vous, aidé ou non, rien.",
  "Vous pouvez, appelez l'école. Ne pas être formé. À ne pas faire.",
  "Le but est de former des jeunes, et le métier est de qualité.",
  "Ce change est possible selon la banque.",
  "Le matin ce groupe travaille en atelier.",
  "Le lundi ce change dans la salle.",
  "Le câble et ce module se montent à deux.",
  "Pour la formation, ce câble sert à tout.",
  "L'élève prend ce câble à la main.",
  "L'école où elle est venue a la fibre.",
  "Ce qui est prévu a une date.",
  "La ville qui commence a Saint-Hilaire pour voisine.",
  "Le reste a une autre histoire, et sa part a la même.",
  "Une ministre est venue à Grigny, elle a Paris en tête.",
  "Il a été reçu à la mairie.",
  "Ce qu'on apprenait a changé. Comment on apprend a changé aussi.",
  "Celle qui nous aide a formé une équipe.",
  "L'immeuble dans lequel l'école est installée a la fibre.",
  "L'entreprise pour laquelle il est recruté a 40 salariés.",
  "L'école dans laquelle ils sont formés a une baie neuve.",
  "Le métier auquel on est formé a un avenir, et ce à quoi il est utilisé a une valeur.",
  "Le dispositif qui, depuis 2018, nous aide a changé.",
  "Ce qui, en 2020, nous aidait a changé.",
  "L'école qui, depuis 2019, est ouverte a une salle.",
  "Le câble à côté est cassé, et la fibre reste à poser.",
];

for (const sentence of RIGHT)
  test(`« ${sentence} » is right`, () => {
    assert.equal(anySentenceFault(sentence), undefined);
  });
