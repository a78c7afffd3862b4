import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import {
  append,
  describeBreaks,
  faultsWith,
  line,
  setting,
  withState,
  type Break,
  type Change,
} from "./breaking.ts";

const ADULT = "content/questions/familles-";
/**
 * The start of the names of many files: answers to young people, which say « tu », and to journalists, which say « vous ». A
 * test may change any of them, so the texts that are added here contain neither word.
 */
const ANSWERS = "content/questions/j";
const PRIVATE = /ne se racontent pas.*retirez-le/s;

const body = (rule: string, more: string, says: RegExp, file = ANSWERS): Break => ({
  rule,
  file,
  change: append(more),
  says,
});

describeBreaks("the mistakes of an editor who has only read the guide are reported", [
  // What is pasted with a text, or would be shown as typed
  body(
    "a writing assistant's opening words",
    "Bien sûr ! Voici une version plus claire de votre texte.",
    /« Bien sûr ! Voici une version plus claire de votre texte ».*assistant.*supprimez/s,
    ADULT,
  ),
  body(
    "a writing assistant's closing offer",
    "N'hésitez pas à me dire si vous voulez un ton plus vif.",
    /assistant/,
    ADULT,
  ),
  body("a letter's salutation", "Bonjour à toutes et à tous,", /est resté d'un courriel/),
  {
    rule: "a component in the front matter",
    file: "content/milestones",
    change: line("what", `"<Figure id='roubaix-entres' /> sont entrés dans notre parcours."`),
    field: "what",
    says: /« <Figure id='roubaix-entres' \/> » se verrait tel quel/,
  },
  {
    rule: "a table row with a missing cell",
    file: "content/modules/cablage-fibre.mdx",
    change: (text) => text.replace(/^\| Turquoise *\|/m, "| Turquoise"),
    says: /cette ligne du tableau a 1 case, et la première en a 2.*une barre/s,
  },
  body(
    "a table row with an extra cell",
    "| Ville | Année |\n| --- | --- |\n| Roubaix | 2020 | 2021 |",
    /a 3 cases, et la première en a 2/,
  ),
  // What contradicts the front matter, the sources or the date
  {
    rule: "different days in the summary and in the date",
    file: "content/press/magny-les-hameaux-2026.mdx",
    change: (text) => text.replace('summary: "Le 6 février', 'summary: "Le 7 février'),
    field: "summary",
    says: /le résumé dit « 7 février 2026 », et « date » 6 février 2026/,
  },
  {
    rule: "an open school that the text calls closed",
    file: "content/schools/magny-les-hameaux.mdx",
    change: (text) =>
      append('L\'école a fermé en janvier 2026. <Source id="s10" />')(withState("open")(text)),
    says: /« L'école a fermé », et l'en-tête la dit ouverte \(state › value\).*value: closed/s,
  },
  body(
    "an intake announced in a text",
    "La prochaine rentrée est le 1er mars 2071.",
    /« 1er mars 2071 » annonce une rentrée dans un texte.*content\/cohorts\//s,
  ),
  body(
    "an intake whose date comes first in the sentence",
    "Le 1er mars 2071, une nouvelle promotion entre à Roubaix.",
    /annonce une rentrée/,
  ),
  body(
    "a grant without a source",
    "La Région a versé 45 000 € à l'école.",
    /« 45 000 € » n'a pas sa source/,
  ),
  {
    rule: "an event after the last source",
    file: "content/press/grigny-2020.mdx",
    change: append("En octobre 2026, le maire est revenu voir la classe."),
    says: /« octobre 2026 » est après la dernière source de la page.*ajoutez la source/s,
  },
  {
    rule: "a fee for the free course",
    file: "content/questions/jeunes-prix.mdx",
    change: append('Les frais de dossier sont de 50 €. <Source id="s21" />'),
    says: /« frais de dossier » dit un prix.*gratuite/,
  },
  {
    rule: "a link with the name of one entry and the address of another",
    file: "content/schools/roubaix.mdx",
    change: (text) => text.replace("[Afpa](/partenaires/afpa/)", "[Afpa](/partenaires/ovhcloud/)"),
    says: /le lien dit « Afpa » et mène à « ovhcloud »/,
  },
  // What was written for another document or other readers
  body(
    "a bold paragraph used as a heading",
    "**Qui peut venir :**\n\nToute personne sans emploi.",
    /« Qui peut venir : », seul et en gras, tient lieu de titre.*## Qui peut venir/s,
  ),
  body(
    "a reference to a missing picture",
    "Sur la photo ci-dessus, on voit une salle.",
    /« photo ci-dessus » : il n'y en a pas ici/,
    "content/programs/technicien-datacenter.mdx",
  ),
  body(
    "a reference to a missing drawing",
    "Le schéma ci-dessous le montre.",
    /« schéma ci-dessous »/,
  ),
  body("a reference to a missing table", "Le tableau 2 le montre.", /« tableau 2 »/),
  body("a reference to a page number", "Le programme est complet (page 12).", /« page 12 »/),
  body(
    "columns pasted from a spreadsheet",
    "Ville\tPlaces\nRoubaix\t12\nLille\t10",
    /ces colonnes, collées d'un tableur.*« \| --- \|/s,
  ),
  {
    rule: "a version name in a title",
    file: "content/press/labo-2025.mdx",
    change: line("title", "Le LABO V2 FINAL relu Marie"),
    field: "title",
    says: /« V2 FINAL relu Marie » est le nom d'une version/,
  },
  {
    rule: "a plural imperative on a page for young people",
    file: "content/schools",
    change: append("Appelez l'école le matin."),
    says: /« Appelez ».*dites « tu » partout/s,
  },
  {
    rule: "a French sentence on an English page",
    file: "content/english/press.mdx",
    change: append("Nous formons des jeunes, aux métiers et dans les villes où ils vivent."),
    says: /est en français.*en anglais/s,
  },
  // Typos, and names
  body(
    "no space between sentences",
    "On commence par une rencontre.On finit par un stage.",
    /« rencontre\.On » : il manque une espace.*« rencontre\. On »/s,
  ),
  body("no space before a unit", "À 16ans, on peut venir.", /« 16ans ».*« 16 ans »/s),
  body(
    "a shortened address",
    "Voyez [le plan de la Région](https://bit.ly/3xYzAbC).",
    /adresse raccourcie.*copiez l'adresse entière/s,
    ADULT,
  ),
  body(
    "a partner's name spelt differently",
    "Le stage a lieu chez OVH Cloud.",
    /« OVH Cloud » s'écrit « OVHcloud »/,
  ),
  {
    rule: "a course listed twice at a school",
    file: "content/schools/chelles.mdx",
    change: (text) =>
      text.replace(
        "teaches:\n",
        "teaches:\n  - value: technicien-fibre\n    basis: stated\n    sources: [s30]\n",
      ),
    field: "teaches 2",
    says: /« technicien-fibre » est deux fois/,
  },
  {
    rule: "a summary about another town",
    file: "content/schools/nanterre.mdx",
    change: line(
      "summary",
      '"À Roubaix, nous formons au datacenter depuis octobre 2020, avec l\'Afpa. Voici où, avec qui et comment tu candidates."',
    ),
    field: "summary",
    says: /le résumé nomme Roubaix, et pas Nanterre/,
  },
  {
    rule: "two dates in one field",
    file: "content/cohorts/roubaix-2020.yaml",
    change: line("starts", "22 juin 2020 et 6 septembre 2020"),
    field: "starts",
    says: /il y a là deux dates.*a sa propre fiche/s,
  },
  {
    rule: "a sentence in English",
    file: "content/milestones",
    change: line("what", '"A person is working with the cables of an open rack."'),
    field: "what",
    says: /est en anglais/,
  },
  // What must not be published
  body(
    "a trainee's family situation",
    "Une stagiaire de 17 ans, suivie par l'aide sociale à l'enfance, nous a rejoints.",
    PRIVATE,
  ),
  body("a trainee's criminal record", "L'un de nos stagiaires sortait de prison.", PRIVATE),
  body(
    "a password",
    "Le dossier s'ouvre avec le mot de passe Plombiers2026.",
    /« mot de passe Plombiers2026\. » donne un code à tout le monde.*changez/s,
  ),
  body("a door code", "Digicode : 48B12, au fond de la cour.", /donne un code/),
  body(
    "a social security number",
    "Son numéro est le 2 04 03 59 512 012 53.",
    /numéro de sécurité sociale/,
  ),
  body("a date of birth", "Claire Lefebvre-Nguyen, née le 3 mars 1984, préside.", /la naissance/),
  {
    rule: "a foreign letter with a diacritic",
    file: "content/statements",
    change: line("person", "Zoé Dvořák"),
    field: "person",
    says: /« ř » est une lettre d'une autre langue .*écrivez « r » : Dvorák/s,
  },
  {
    rule: "a foreign letter without a diacritic that could be removed",
    file: "content/statements",
    change: line("person", "Søren Weiß"),
    field: "person",
    says: /« ø » est une lettre d'une autre langue .*écrivez « o » : Soren/s,
  },
  {
    rule: "a part of a month as a date",
    file: "content/milestones",
    change: line("date", "mi-septembre 2026"),
    field: "date",
    says: /est-ce « septembre 2026 » \?/,
  },
]);

/** Correct sentences that resemble one of the mistakes above. */
const RIGHT: Readonly<Record<string, string>> = {
  "content/questions/familles-zz-droit.mdx": `---
question: Que peut-on dire de tous ?
audience: families
theme: suivi
order: 88
---

Un jeune de 17 ans suivi par l'aide sociale à l'enfance peut candidater. Une personne sous main de justice aussi. Une stagiaire est enceinte : que faire ? Notre école reçoit des personnes en situation de handicap. Un jeune handicapé a droit à des aménagements.

Le mot de passe du Wi-Fi est affiché à l'accueil. Choisissez un mot de passe de 12 signes : trop court, il se devine. L'association est née le 12 mars 2018. Le code postal est le 59100. La caution du logement est de 300 €. Des frais de dossier de 50 € sont remboursés.

**La formation est gratuite.**

Le stagiaire est affilié à l'assurance maladie. Le stagiaire est reconnu travailleur handicapé par la MDPH : l'Agefiph peut l'aider. Un ancien élève a câblé la prison de Lille. Un apprenti a équipé le centre de lutte contre le cancer. La détention du permis n'est pas demandée. En tant qu'assistante sociale, vous pouvez l'aider.

Impala Avenir, née le 12 mars 2014, et l'école de Roubaix, née le 22 juin 2020, se suivent. Ada Lovelace, née en 1815, a écrit un programme. Une carte 10 gigabits suffit. Le plan numérique 2030 et la carte 4G sont publics. L'image suivante du film n'est pas à nous.

Le code d'accès est donné à l'arrivée. Le code du travail le permet, article L6341. Les frais d'inscription, environ 300 € ailleurs, n'existent pas ici. Bien sûr. Voici la liste des pièces. Voici une version plus courte du programme.

**03 53 01 00 10**

La rentrée 2027 se prépare. Le 12 mars 2027, des portes ouvertes présentent la prochaine rentrée. Une formation qui commence en mars se prépare en janvier.

Le tableau 2 montre deux villes, l'image de marque compte, et la page 12 du [programme](/formations/) n'est pas là : « voir la page » suffit. [Nos partenaires](/partenaires/) sont là, comme [la page d'OVHcloud](/partenaires/ovhcloud/).

La rentrée se prépare en mars. Les portes ouvertes du 12 mars 2027 présentent le métier. La première formation a commencé le 25 septembre 2017. La rentrée de septembre 2020 a eu lieu. Voici le texte de la loi. Voici une idée plus simple. Bien sûr, on peut venir. N'hésitez pas à nous écrire. La Région a versé 45 000 €. <Source id="s1" />

| Ville   | Année |
| ------- | ----- |
| Roubaix | 2020  |
| Lille   |       |
| A \\| B  | 2021  |
`,
  "content/questions/jeunes-zz-droit.mdx": `---
question: Où est la version 2 ?
audience: young
theme: suite
order: 88
sources: [s1]
---

Node.js, M.Sc. et l'adresse 192.168.1.1 passent. Il y a 2m50, 10Gb, 24h et la 4G. L'OVH de Cloud est autre. Rodez est loin. Assez parlé. Chez nous, tu apprends. Rendez-vous à Roubaix. Suez recrute. Coche « Appelez-moi ».
`,
  "content/press/zz-communique.mdx": `---
title: Une classe d'essai ouvre à Lille
summary: "Du 11 au 12 janvier 2027, nous ouvrons à Lille, avec l'Afpa, une classe de technicien datacenter pour douze jeunes."
event: Ouverture de la classe
date: 11 janvier 2027
place: Lille
published: 28 novembre 2026
checked: 28 novembre 2026
partners: [afpa]
ours:
  contact:
    name: Marie Clémentin
    role: chargée de la presse
    email: presse@plombiers-essai.fr
---

La formation commencera le 12 janvier 2027. La Région a versé 45 000 €.
`,
};

const TODAY = { today: 20_261_129 };

test("correct sentences that resemble these mistakes are accepted", async () => {
  const rivesaltes = "content/schools/rivesaltes.mdx";
  const faults = await faultsWith(
    [
      ...Object.entries(RIGHT).map(([file, text]): Change => [file, () => text]),
      [rivesaltes, withState("closed")],
      [
        rivesaltes,
        (text) =>
          text.replace(
            "## Depuis quand\n",
            '## Depuis quand\n\nL\'école a fermé en janvier 2022. <Source id="s13" />\n',
          ),
      ],
    ],
    TODAY,
  );
  assert.deepEqual(faults.map(formatFault), []);
});

test("a past day that a text announces, and a reply time for a past season, are reported, but do not stop the build", async () => {
  const faults = await faultsWith(
    [
      [
        "content/questions/familles-prix.mdx",
        (text) =>
          text.replace(
            /\n---\n\n/,
            "\n---\n\nUne journée portes ouvertes aura lieu le 12 mars 2026. La ministre est venue le 6 février 2026. L'atelier ferma en mars 2025.\n\n",
          ),
      ],
      [
        "content/association.yaml",
        setting("replyTime", "On te répond en une semaine, sauf à Noël 2025."),
      ],
    ],
    TODAY,
  );
  const [replyTime = "", day = "", ...others] = faults.map(formatFault);
  assert.match(replyTime, /replyTime › value: « 2025 » est passé/);
  assert.match(day, /« 12 mars 2026 » est passé, et la phrase dit encore « aura »/);
  assert.deepEqual(others, []);
  assert.ok(faults.every(({ isNotice }) => isNotice));
});
