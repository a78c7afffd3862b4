import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementFault } from "#content-check/language/agreement.ts";
import { describeBreaks, instead } from "./breaking.ts";

const WRONG: readonly (readonly [sentence: string, right: string])[] = [
  ["Tu commence par lire la demande.", "Tu commences"],
  ["Tu lis la demande, puis tu ouvre la baie.", "tu ouvres"],
  ["Tu ne les a pas.", "Tu ne les as"],
  ["Bientôt, tu pourra câbler une salle.", "tu pourras"],
  ["Tu peut venir.", "Tu peux"],
  ["Les élèves apprenait la fibre.", "Les élèves apprenaient"],
  ["Nos formations est gratuites.", "Nos formations sont"],
  ["Tous les jeunes peut venir.", "Tous les jeunes peuvent"],
  ["Les Plombiers du Numérique mène vers un métier.", "Les Plombiers du Numérique mènent"],
  ["En 2027, Les Plombiers du Numérique forme 40 jeunes.", "Les Plombiers du Numérique forment"],
  ["Les Plombiers du Numérique a ouvert à Lille.", "Les Plombiers du Numérique ont"],
  ["Les Plombiers du Numérique est un projet.", "Les Plombiers du Numérique sont"],
  ["Les Plombiers du numérique annonce un prix.", "Les Plombiers du numérique annoncent"],
  ["Les Plombiers du Numérique ouvre une école.", "Les Plombiers du Numérique ouvrent"],
  ["Les Plombiers du Numérique propose un stage.", "Les Plombiers du Numérique proposent"],
  ["Les Plombiers du Numérique y recrute.", "Les Plombiers du Numérique y recrutent"],
  ["Les Plombiers du Numérique réunit 80 jeunes.", "Les Plombiers du Numérique réunissent"],
  ["Les Plombiers du Numérique ne finit pas.", "Les Plombiers du Numérique ne finissent"],
  ["L'école que Les Plombiers du Numérique porte.", "Les Plombiers du Numérique portent"],
  ["Quand les Plombiers du Numérique arrivait.", "les Plombiers du Numérique arrivaient"],
  ["Les Plombiers du Numérique accueillera.", "Les Plombiers du Numérique accueilleront"],
  ["Nos écoles mène à un métier.", "Nos écoles mènent"],
  ["Ils gère un serveur.", "Ils gèrent"],
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
  ["L'Afpa a aidé l'école. La Région et le Département ont payés la formation.", "ont payé"],
  ["En 2022, des clients ont donnés des équipements.", "ont donné"],
  ["Les entreprises ont aussi payés.", "ont aussi payé"],
  ["Nos partenaires avaient déjà prêtés leurs salles.", "avaient déjà prêté"],
  ["Les stagiaires n'ont pas finis à temps.", "ont pas fini"],
  ["Nous avons ouvertes trois écoles.", "avons ouvert"],
  ["Nous leur avons remises à niveau.", "avons remis"],
  ["Après avoir formés douze jeunes, l'école ferme.", "avoir formé"],
  ["Ayant reçues trois candidatures, l'école ouvre.", "Ayant reçu"],
  ["Vous aurez reçus une réponse.", "aurez reçu"],
  ["Tu as appelés l'école.", "as appelé"],
  ["On a tous reçus un badge, puisqu'ils ont faits le tour.", "a tous reçu"],
  ["C'est gratuit, parce que les Régions ont financées la classe.", "ont financé"],
  ["Elle a démarrer fin août.", "a démarré"],
  ["Le maire l'a aider.", "a aidé"],
  ["Il lui a remettre un titre.", "a remis"],
  ["Nous avons visiter la salle, et ils ont recevoir un badge.", "avons visité"],
  ["Tu as monter un serveur.", "as monté"],
  ["La première a monter est celle-ci.", "à monter"],
  ["Aide-nous a monter ce serveur.", "à monter"],
  ["Elles sont entré en 2020.", "sont entrées"],
  ["Quand elles sont venus, on a ouvert.", "sont venues"],
  ["Nos formations sont financés par l'État.", "sont financées"],
  ["Toutes les places ont été pourvu.", "ont été pourvues"],
  ["La salle a été inauguré en 2020.", "a été inaugurée"],
  ["Une ministre est venu la remettre.", "est venue"],
  ["L'école est fermé le samedi.", "est fermée"],
  ["Il est née à Lille.", "est né"],
  ["Il est venir en 2020.", "est venu"],
  ["Le stage est terminer.", "est terminé"],
];

/** If the gender of the subject is unknown, the remedy offers both forms of the participle. */
const EITHER_GENDER: readonly (readonly [sentence: string, stem: string])[] = [
  ["Les premiers jeunes sont entré le 22 juin 2020.", "sont entré"],
  ["Les élèves sont parti en stage.", "sont parti"],
  ["Les stagiaires ont été reçu par la mairie.", "ont été reçu"],
  ["Les douze jeunes de Lille sont déjà diplômé.", "sont déjà diplômé"],
  ["Nous sommes installé à Lille.", "sommes installé"],
  ["Les premiers jeunes sont entrer ici.", "sont entré"],
  ["Les jeunes ont été recevoir par la mairie.", "ont été reçu"],
];

for (const [sentence, stem] of EITHER_GENDER)
  test(`« ${sentence} » is corrected`, () => {
    assert.equal(
      agreementFault(sentence)?.remedy,
      `écrivez « ${stem}s », ou « ${stem}es » au féminin.`,
    );
  });

for (const [sentence, right] of WRONG)
  test(`« ${sentence} » is corrected`, () => {
    assert.equal(agreementFault(sentence)?.remedy, `écrivez « ${right} ».`);
  });

test("an infinitive after a noun and « a » has two possible corrections", () => {
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

test("an infinitive after « nous a » is corrected to a participle that agrees with « nous »", () => {
  assert.equal(
    agreementFault("La Ville de Grigny nous a soutenir.")?.remedy,
    "écrivez « a soutenu », accordé avec « nous ».",
  );
});

test("the remedy for a plural verb after « on » gives an example in the singular", () => {
  assert.match(agreementFault("Ici, on apprennent vite.")?.remedy ?? "", /on apprend/);
});

const RIGHT = [
  "Tu commences lundi, tu veux venir, tu es là, tu y vas.",
  "Il s'est tu pendant un an.",
  "Nos textes mêlent tu et vous.",
  "L'équipe des Plombiers du Numérique mène vers un métier. Le projet Les Plombiers du Numérique est né ici.",
  "Avec Les Plombiers du Numérique, elle monte. Chez Les Plombiers du Numérique on forme.",
  "Pour Les Plombiers du Numérique est venu le temps de bâtir ; celui qui aide Les Plombiers du Numérique forme.",
  "Les Plombiers du Numérique mènent, ont et sont. Les Plombiers du Numérique, c'est un projet.",
  "Les Plombiers du Numérique entre 2020 et 2023. Les Plombiers du Numérique contre le chômage.",
  "Les Plombiers du Numérique comme partenaire, et les Plombiers du Numérique même.",
  "Une école de Telehouse et Les Plombiers du Numérique ouvre à Lille.",
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
  "Ils ont été formés, elles ont déjà été reçues. Ils nous ont aidés, et vous ont souvent reçus.",
  "Nous vous avons reçus, vous nous avez aidés. Il l'a vue, il les leur a données, il m'a formée.",
  "Après les avoir formés, l'école en a reçus d'autres ; nous ayant aidés, elle part.",
  "Quelles salles ont ouvertes ces villes ? Lesquelles ont choisies les élèves ?",
  "Les deux avions réservés sont partis. Une aura retrouvée. Les as reconnus du câble.",
  "Ils ont plus de place, ont tous droit à une aide, a dessus un badge, et a suite à donner.",
  "Ils ont compris, admis, acquis et conquis. Elle a crainte de rien. Il a vite fini.",
  "Nous accueille chaque année depuis 2020.",
  "Notre école chez OVHcloud a ouvert ; il y en a assez, elle a fini.",
  "Se former a changé leur vie, et le fait de parler a son importance.",
  "Celui qui vous écrit a raison ; ce qui les aide a un nom.",
  "Combien de jeunes a formés cette école ?",
  "Nous avons métier et atelier en tête, elle a avenir et souvenir, et ils ont pouvoir de signer.",
  "Ils se sont dit que c'était bien. Elles se sont parlé, et se sont fait aider.",
  "Ce sont des jeunes, et ce ne sont pas des élèves.",
  "Le but est former. Apprendre, c'est former. Les places sont à prendre.",
  "Il est fier, il est conseiller à Lille, et elle est manager.",
  "Elle a été conseiller, ils ont été manager. Le bois est tendre.",
  "Ils sont partie prenante, comme elle est partie prenante.",
  "Cette année est né un projet. Cette semaine est ouvert un atelier.",
  "La plupart est parti, la moitié est venu. Une dizaine est parti.",
  "Vous êtes reçu à Lille. On est partis. Nous nous sommes dit que oui.",
  "Les frais sont compris et pris en charge. Les clés sont prises. Les heures sont dues.",
  "La salle est ouverte, elle a été mise à disposition. La formation est un produit.",
  "Les jeunes sont né(e)s ici, et sont venu·e·s. Elle est député, ils sont député et maire.",
  "Avec elle est venu un ami. Avec elles sont venus deux amis.",
  "Il est prévu une salle. Il a été remis douze diplômes. Il est allé visiter.",
  "Les jeunes sont peu nombreux, ici, parmi nous. La classe est mixte.",
  "Les places sont si rares, la demande est si forte, et elle est, elle aussi, si longue.",
  "Elle est bien entendu gratuite. Elles ont été bien entendu prévenues.",
  "Elles n'y sont pas nées, elles sont toutes venues. Où sont affichés les horaires ?",
];

for (const sentence of RIGHT)
  test(`« ${sentence} » is right`, () => {
    assert.equal(agreementFault(sentence), undefined);
  });

describeBreaks("our name with a verb in the singular is reported", [
  {
    rule: "in the press kit",
    file: "content/kit-de-presse.yaml",
    change: instead("Les Plombiers du Numérique mènent", "Les Plombiers du Numérique mène"),
    field: "about › words50",
    says: /« Les Plombiers du Numérique mène » est mal accordé\. Remède : écrivez « Les Plombiers du Numérique mènent »\./,
  },
  {
    rule: "in an event of the history",
    file: "content/milestones/2026-magny.yaml",
    change: (text) =>
      text.replace(/^what: .*$/m, "what: À Magny, Les Plombiers du Numérique forme des femmes."),
    field: "what",
    says: /écrivez « Les Plombiers du Numérique forment »/,
  },
]);
