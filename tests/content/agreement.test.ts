import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementFault } from "#content-check/language/agreement.ts";

const WRONG: readonly (readonly [sentence: string, right: string])[] = [
  ["Tu commence par lire la demande.", "Tu commences"],
  ["Tu lis la demande, puis tu ouvre la baie.", "tu ouvres"],
  ["Tu ne les a pas.", "Tu ne les as"],
  ["Bientôt, tu pourra câbler une salle.", "tu pourras"],
  ["Tu peut venir.", "Tu peux"],
  ["Les élèves apprenait la fibre.", "Les élèves apprenaient"],
  ["Nos formations est gratuites.", "Nos formations sont"],
  ["Tous les jeunes peut venir.", "Tous les jeunes peuvent"],
  ["Ils monte des serveurs.", "Ils montent"],
  ["Ils trouves un stage.", "Ils trouvent"],
  ["Elles peuves rester.", "Elles peuvent"],
  ["Ils vas à Lille.", "Ils vont"],
  ["On ne peux pas venir.", "On ne peut"],
  ["Lundi elle dois venir.", "elle doit"],
  ["S'ils apprenait vite, ils partaient.", "ils apprenaient"],
  ["Nous t'apprenons a monter un serveur.", "à monter"],
  ["Il reste deux places a prendre.", "à prendre"],
  ["Parle a ton collège ou à ton lycée.", "Parle à"],
  ["Tu peux parler a ton conseiller.", "peux parler à"],
  ["Inscris-toi a la mission locale.", "Inscris-toi à"],
  ["Vous écrivez a la mairie.", "écrivez à"],
  ["Tu viens a pied.", "Tu viens à"],
  ["Nous allons a la gare.", "Nous allons à"],
  ["Ils pensent a tout.", "Ils pensent à"],
  ["12 jeunes ont reçus leur attestation.", "ont reçu"],
  ["Elle a visités nos écoles.", "a visité"],
  ["Elle a démarrer fin août.", "a démarré"],
  ["Le maire l'a aider.", "a aidé"],
  ["Il lui a remettre un titre.", "a remis"],
  ["Nous avons visiter la salle, et ils ont recevoir un badge.", "avons visité"],
  ["Tu as monter un serveur.", "as monté"],
  ["La première a monter est celle-ci.", "à monter"],
  ["Aide-nous a monter ce serveur.", "à monter"],
];

for (const [sentence, right] of WRONG)
  test(`« ${sentence} » is corrected`, () => {
    assert.equal(agreementFault(sentence)?.remedy, `écrivez « ${right} ».`);
  });

test("an infinitive behind a noun and « a » has two possible corrections", () => {
  for (const sentence of [
    "La Ville de Grigny a démarrer.",
    "L'école a démarrer fin août.",
    "Ici, c'est bien. Roubaix a démarrer.",
  ])
    assert.equal(
      agreementFault(sentence)?.remedy,
      "écrivez « a démarré » ; ou « à démarrer », si cela reste à faire.",
    );
});

test("a participle behind an object agrees with it", () => {
  assert.equal(
    agreementFault("La Ville de Grigny nous a soutenir.")?.remedy,
    "écrivez « a soutenu », accordé avec « nous ».",
  );
});

test("a plural behind « on » has two possible corrections", () => {
  assert.match(agreementFault("Ici, on apprennent vite.")?.remedy ?? "", /on apprend/);
});

const RIGHT = [
  "Tu commences lundi, tu veux venir, tu es là, tu y vas.",
  "Il s'est tu pendant un an.",
  "Nos textes mêlent tu et vous.",
  "Sais-tu câbler ? Viens-tu demain ?",
  "Les portes ouvertes ont lieu en mars.",
  "Les jeunes femmes viennent de partout.",
  "Les Ulis est une ville de l'Essonne.",
  "Les notes prises servent encore.",
  "Il vient, elle tient, on sent, il consent.",
  "Avec elle viennent deux amis.",
  "Selon elle plus de jeunes viennent, et pour elle pas un ne part.",
  "Entre elles comme entre voisines, elles seules et toutes libres, elles parlent.",
  "Avec elle peux-tu venir ?",
  "Il a hier, a cher payé, a affaire à nous, a besoin d'aide.",
  "Elle a entre 16 et 25 ans, et a mauvaise mine.",
  "Les attestations qu'ils ont reçues la veille sont là.",
  "Ils ont pris le train, ont compris les gestes et ont acquis une salle.",
  "Elles les ont invités une fois.",
  "Nous accueille chaque année depuis 2020.",
  "Notre école chez OVHcloud a ouvert ; il y en a assez, elle a fini.",
  "Se former a changé leur vie, et le fait de parler a son importance.",
  "Celui qui vous écrit a raison ; ce qui les aide a un nom.",
  "Combien de jeunes a formés cette école ?",
  "Nous avons métier et atelier en tête, elle a avenir et souvenir, et ils ont pouvoir de signer.",
];

for (const sentence of RIGHT)
  test(`« ${sentence} » is right`, () => {
    assert.equal(agreementFault(sentence), undefined);
  });
