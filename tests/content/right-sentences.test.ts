/** Correct sentences that resemble a mistake, and the mistake that each resembles. Each rule is tested directly. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mistake } from "#content-check/faults.ts";
import { anySentenceFault } from "#content-check/language/any-sentence.ts";
import { directionFault } from "#content-check/language/directions.ts";
import { findLeftover } from "#content-check/language/leftovers.ts";
import { markdownFault } from "#content-check/language/markup-left.ts";
import { placeholderFault } from "#content-check/language/placeholders.ts";
import { mobileFault, phoneFault, signFault } from "#content-check/language/signs.ts";
import { vagueTimeFault } from "#content-check/language/stale-words.ts";
import { unfinishedFault } from "#content-check/language/unfinished.ts";

type Rule = (text: string) => Mistake | undefined;

const leftoverFault: Rule = (text) => findLeftover([{ text, line: 1 }])?.wrong;
const blankFault: Rule = (text) => placeholderFault(text, false);
const valueFault: Rule = (text) => placeholderFault(text, true);

const CASES: readonly (readonly [
  rule: Rule,
  right: readonly string[],
  wrong: readonly string[],
])[] = [
  // « a » for « à » after a verb
  [
    anySentenceFault,
    [
      "Le rendez-vous a lieu à Roubaix, et ton rendez-vous a été confirmé.",
      "Suez a formé douze jeunes. Lopez a visité l'école, Mme Marquez a remis les diplômes.",
      "Ce que tu apprends a de la valeur.",
      "Le métier que tu choisis a un avenir, le datacenter où tu iras a deux étages.",
      "Ce que nous faisons a un coût, et la formation que nous proposons a un but.",
      "Le métier qu'ils apprennent a un avenir.",
      "Ce que tu veux faire a un nom. Le tuteur que vous choisissez a un rôle clé.",
    ],
    [
      "Parlez a ton collège.",
      "Vous venez a l'école.",
      "Tu viens a l'école.",
      "Nous allons a Roubaix.",
      "Inscris-toi a la visite.",
    ],
  ],
  // Words that sound alike
  [
    anySentenceFault,
    [
      "Avoir un logement à soi, à si peu de distance, change tout.",
      "De novice à confirmé, chacun avance. Niveau débutant à confirmé.",
      "Le rythme se module selon le jeune.",
      "L'atelier 2 où 12 jeunes travaillent est clair. En salle 3 où 10 postes t'attendent, tu câbles.",
      "Tu viens un autre jour ou tu nous appelles.",
      "La question de ce reporter était simple.",
    ],
    ["Le stage dure 2 où 3 mois.", "Le jour ou tu viens, on t'attend.", "La ville à confirmé."],
  ],
  // « tous le » for « tout le », « voir même » for « voire », « d'avantages de » for « davantage de »
  [
    anySentenceFault,
    [
      "Les jeunes ont tous le même badge, et vous avez tous le droit de venir.",
      "On a tous le droit à une deuxième chance. Ils arrivent tous le lundi matin.",
      "Nous offrons à tous la possibilité d'apprendre. Le même badge pour tous, le même jour.",
      "Tu peux venir nous voir même sans diplôme. On va le voir même le samedi.",
      "Ce métier offre plus d'avantages d'un côté que de l'autre.",
    ],
    [
      "Tous le monde peut venir.",
      "On travaille tous la journée.",
      "Pour tous le monde, c'est gratuit.",
      "Deux ans, voir même trois.",
      "D'avantages de jeunes viennent.",
    ],
  ],
  // « la câble » for « le câble », « y a pas », « A a » as a word typed twice, brackets
  [
    anySentenceFault,
    [
      "On pose une baie et la câble, on prend la carte et la badge.",
      "Il y a plus de dix écoles, et il y a plus d'un chemin pour entrer.",
      "Le groupe A a commencé en mars, le bâtiment B, en mai.",
      "A) Le lieu. B) L'heure. 1°) Le jour.",
    ],
    [
      "Il travaille avec la câble.",
      "Y a plus de place.",
      "Il y a pas de diplôme.",
      "Elle a a une salle.",
      "L'école) est ouverte.",
    ],
  ],
  // Days relative to the day of writing
  [
    anySentenceFault,
    [
      "La semaine passée en entreprise compte, et l'année passée à l'école aussi.",
      "Cette semaine de stage te montre le métier. Pendant cette semaine, tu visites un datacenter.",
      "Ce week-end d'intégration se passe à Lille.",
    ],
    [
      "La semaine passée, nous étions à Lille.",
      "Cette semaine, nous sommes à Lille.",
      "Nous étions à Lille l'année passée.",
    ],
  ],
  // Vague times, unless they are the reader's own
  [
    vagueTimeFault,
    [
      "Si tu es actuellement en CDD, parles-en.",
      "Tu travailles en ce moment ? Que fais-tu en ce moment ?",
      "Tu auras bientôt 18 ans ? Avez-vous récemment changé de numéro ?",
      "À bientôt !",
    ],
    [
      "Une école ouvrira bientôt à Lille.",
      "Nous recrutons actuellement.",
      "Tu pourras bientôt t'inscrire.",
      "Quoi de neuf ? Nous ouvrons bientôt.",
    ],
  ],
  [
    directionFault,
    [
      "Clique sur le bouton « Envoyer ma candidature ».",
      "Cliquez sur le lien reçu par courriel.",
      "Clique sur le lien du message.",
    ],
    ["Clique sur le bouton.", "Cliquez sur ce lien pour en savoir plus."],
  ],
  [
    leftoverFault,
    [
      "Envoie ton CV en pièce jointe. On apprend à reconnaître une pièce jointe piégée.",
      "Ta candidature est un message envoyé depuis notre formulaire.",
      "Tu essaies le métier ; s'il te plaît, tu continues.",
      "Suite à ton appel, l'école te propose une visite.",
      "Si le stage ne se passe pas comme convenu, appelle-nous.",
      "10 sur 12",
      "24/24",
      "Communiqué de presse",
      "Voir aussi : nos écoles.",
      "Se connecter à un serveur",
      "Bien sûr ! Voici comment faire.",
      "Elle est là en tant que modèle de réussite.",
      "Le 12 juin 2023, La Voix du Nord a écrit : douze jeunes apprennent ce métier.",
    ],
    [
      "Le programme est en pièce jointe.",
      "Vous trouverez les tarifs en pièces jointes.",
      "(voir pièce jointe)",
      "Envoyé depuis mon iPhone",
      "Le 14 nov. 2026 à 12:43, Sonia Martin a écrit :",
      "Stp, relis ce texte.",
      "Suite à ton mail, le titre change.",
      "Comme convenu, voici le texte.",
      "Page 2 sur 4",
      "Communiqué de presse – Pour diffusion immédiate",
      "Lire aussi : les métiers de la fibre recrutent",
      "Se connecter",
      "Bien sûr ! Voici une version plus claire de votre texte.",
      "En tant que modèle de langage, je ne peux pas le dire.",
    ],
  ],
  [
    unfinishedFault,
    ["Venir en train ou en car", "Notre école à la une", "Gagner des sous", "Donner le ton"],
    ["Une baie, des câbles et les", "Elle est fermée, car", "On y voit une", "Il est dans ton"],
  ],
  [
    blankFault,
    [
      "Le dossier est à remplir, puis à signer. La fiche reste à remplir.",
      "Durée (heures)",
      "Temps de trajet (mois)",
      "Laisse tes coordonnées (ton nom, ta ville).",
      "Il reste une étape (un dossier à remplir).",
    ],
    [
      "Le nom du directeur est à compléter.",
      "Le 3 (mois) 2027",
      "Le maire (votre nom)",
      "Le maire (nom à compléter) est venu.",
      "L'école (à remplir) ouvre.",
    ],
  ],
  [
    valueFault,
    ["À demander à l'école", "À voir dans l'atelier"],
    ["à voir avec Marie", "À voir avec Marie", "A valider par la présidente"],
  ],
  [
    markdownFault,
    ["Écrivez à marie_dupont@impala.com pour visiter."],
    ["On lit plan_des_écoles ici."],
  ],
  [
    phoneFault,
    ["On attend +20 000 emplois, et +1 500 € par an."],
    ["Appelez le +33 3 53 01.", "Appelez le 0899\u00a012\u00a034\u00a056."],
  ],
  [mobileFault, [], ["Appelez le 0033 6 42 18 77 03."]],
];

for (const [index, [rule, right, wrong]] of CASES.entries()) {
  for (const text of right)
    test(`« ${text} » is right (${String(index)})`, () => {
      assert.equal(rule(text), undefined);
    });
  for (const text of wrong)
    test(`« ${text} » is wrong (${String(index)})`, () => {
      assert.notEqual(rule(text), undefined);
    });
}

test("for a sign that looks like a usual one, the remedy is the usual one", () => {
  for (const [typed, right] of [
    ["L´école", "'"],
    ["rendez\u2010vous", "-"],
    ["rendez\u2011vous", "-"],
    ["№ 3", "n°"],
    ["20 º", "°"],
  ] as const)
    assert.match(signFault(typed)?.remedy ?? "", new RegExp(`^écrivez « ${right} »`), typed);
});

test("a unit with a letter that a typeface lacks is refused before it stops a PDF", () => {
  assert.match(signFault("Le cœur fait 9 µm.")?.remedy ?? "", /« micromètres » pour µm/);
});

test("abbreviations and jargon are found with a capital and in the plural", () => {
  for (const [typed, right] of [
    ["Bcp de jeunes viennent.", "« Beaucoup »"],
    ["Les deadlines sont courtes.", "« date limite »"],
    ["Les meetings sont courts.", "« réunions »"],
    ["Pôle-emploi vous oriente.", "France Travail"],
  ] as const)
    assert.ok(anySentenceFault(typed)?.remedy.includes(right), typed);
  for (const right of ["Un RDV à 14 h.", "La SVT.", "Mme Ts est là."])
    assert.equal(anySentenceFault(right), undefined, right);
});

test("« data center » is written as one word", () => {
  const { remedy } = anySentenceFault("Nos data centers sont grands.") ?? {};
  assert.equal(remedy, "écrivez « datacenters ».");
});

test("the remedy for « à coté » has the missing accent, and that for « niveau4 » offers « niveau 4 » too", () => {
  assert.match(anySentenceFault("L'école est à coté de la gare.")?.remedy ?? "", /« à côté »/);
  assert.match(anySentenceFault("Le titre est niveau4.")?.remedy ?? "", /« niveau 4 »/);
});
