import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { formatFault, stopping, type Fault } from "#content-check/faults.ts";
import { DEPARTMENTS } from "#schools/departments.ts";
import { smallJpeg } from "./photographs.ts";
import { scratchProject, type ScratchProject, newFaults } from "./project.ts";

const TODAY = 20311231;

/** Filler for a text that must be long enough. */
const WORDS = Array.from(
  { length: 16 },
  (_, index) =>
    `Ce lieu accueille nos stagiaires chaque année depuis ${String(2004 + index)}, à Roubaix.`,
).join(" ");

const school = (
  id: string,
  code: string,
  name: string,
  region: string,
  more = "",
): [string, string] => [
  `schools/essai-${id}.mdx`,
  `---
name: École d'essai ${id}
summary: Une école de plus (${id}), ouverte pour dix jeunes. On y apprend un métier du réseau.
department:
  code: "${code}"
  name: ${name}
region: ${region}
opened:
  value: juin 2023
  sources: [s1]
teaches:
  - value: technicien-datacenter
    sources: [s1]
state:
  value: open
  asOf: 2026-11-28
  sources: [essai-4]
${more}---
${more === "" ? "" : '\n## Ce qu\'on y apprend\n\nTu apprends un métier. <Source id="s1" />\n'}`,
];

const question = (id: string, more: string, body: string): [string, string] => [
  `questions/${id}.mdx`,
  `---\nquestion: Est-ce que ${id} ?\n${more}---\n\n${body}\n`,
];

/** Correct entries of every kind, as an editor writes them after reading the guide (LISEZMOI). */
const CORRECT: [string, string][] = [
  ...[...DEPARTMENTS].map(([code, { name, region }]) =>
    school(code.toLowerCase(), code, name, region),
  ),
  school("apostrophe", "21", "Côte-d’Or", "Bourgogne-Franche-Comté"),
  school("lyon-nord", "69", "Métropole de Lyon", "Auvergne-Rhône-Alpes"),
  school(
    "photo",
    "59",
    "Nord",
    "Hauts-de-France",
    "picture:\n  src: ./IMG_2031.JPG\n  alt: Deux jeunes tirent un câble jaune.\n  caption: L'atelier de Roubaix, en 2031.\n  credit: Photo Afpa, 2031\n",
  ),
  school(
    "le-tampon",
    "974",
    "La Réunion",
    "La Réunion",
    "position:\n  latitude: -21.28\n  longitude: 55.52\n",
  ),
  school(
    "cayenne",
    "973",
    "Guyane",
    "Guyane",
    "position:\n  latitude: 4.94\n  longitude: -52.33\n",
  ),
  [
    "press/essai-article.mdx",
    `---
title: "Nos écoles : une année de plus"
summary: "En mai 2031, nous nous sommes réunis à Roubaix : ce résumé a des deux-points, il est entre guillemets droits."
event: Réunion des écoles
date: au plus tard mai 2031
place: Roubaix
published: 3 juin 2031
checked: 2031-06-04
statements: [octave-klaba-2020]
figures: [roubaix-entres]
article: s1
sources: [s2]
---

## Ce que nous disons

Nous avons ouvert <Figure id="roubaix-entres" bare /> places. <Source id="s1" /> Voyez [la suite](#la-suite), [l'école](/ecoles/roubaix/#pourquoi-a-roubaix), [la CNIL](https://www.cnil.fr/fr/page?x=1#y), ou écrivez à [l'équipe](mailto:contact@plombiers-essai.fr).

### Un détail

Selon l'annonce, l'étape s'appelle « parcours métiers ». Voici comment on remplit la case « Je ne sais pas ». L'annonce « À Roubaix, une école » date de 2020. On clique sur « Envoyer ma candidature ».

## La suite

- un point ;
- un autre, avec **du gras** et _de l'italique_.

| an   | places |
| ---- | ------ |
| 2031 | 12     |

Il y a un dossier à remplir, et une date à définir avec l'école. On lit la page [sur son site](https://www.afpa.fr/nous) ou [en 2030](/presse/). Pré- et postformation durent 3 mois. ORANGE, SFR et RNCP sont des noms.

1 234 € ont été versés, soit 12,5 % ; 20 °C, 5 mm, n° 3… et \\{ceci\\} \\< cela.
`,
  ],
  [
    "press/essai-communique.mdx",
    `---
title: Nous ouvrons une classe
summary: Le 3 mars 2031, nous ouvrons une classe de plus à Roubaix, pour douze jeunes sans diplôme ni travail.
event: Ouverture de la classe
date: 3 mars 2031
place: Roubaix
published: 12 février 2031
checked: 12 février 2031
ours:
  contact:
    name: Une Attachée
    role: chargée de la presse
    phone: +33 (0)3 53 01 00 10
  quotations:
    - person: Une Présidente
      role: présidente de l'association
      words: Douze jeunes de plus vont apprendre ce métier, et j'en suis fière.
      agreement:
        on: 11 février 2031
        how: par courriel
---

Douze jeunes commencent le 1er mars. Appelez le [03 53 01 00 10](tel:+33353010010) le lundi 3 mars 2031, composez le [+33 3 53 01 00 10](tel:0353010010), ou écrivez à [Contact@plombiers-essai.fr](mailto:contact@plombiers-essai.fr?subject=Presse).

![Une baie ouverte, vue de face.](./IMG_2031.JPG "La salle de Roubaix, en 2031 | Photo Afpa")
`,
  ],
  ["press/essai-brouillon.mdx", ""], // filled in below
  [
    "press/essai-visite.mdx",
    `---
title: Le « Grand Journal du Havre » raconte notre école
summary: Le 17 janvier 2031, une ministre est venue au Havre voir les quinze stagiaires de notre école, pendant une heure.
event: Visite ministérielle
date: 17 janvier 2031
place: Le Havre
published: 3 juin 2031
checked: 2031-10-04
article: essai-3
---

## Une heure à l'atelier

La ministre s'est dite heureuse de voir « la Manu » revivre. À la question « Pourquoi ici ? », le maire répond par la géographie. Selon elle, on lira « Les Échos » autrement. Le programme « Territoires d'industrie » a retenu le projet, a annoncé le préfet. Le titre professionnel « Technicien de réseaux » est de niveau 4, précise le communiqué.

La deuxième promotion était prévue pour juin 2031. La première a duré du 10 janvier au 28 avril 2031, et l'accord court jusqu'au 31 mai 2031.

Une soirée réunit les partenaires le 14 novembre 2031.
`,
  ],
  [
    "sources/essai-4.yaml",
    "title: Cent écoles\noutlet: Un journal\ndate: 28 novembre 2026\nweight: B\n",
  ],
  [
    "sources/essai-3.yaml",
    "title: Une visite au Havre\noutlet: Le Journal\ndate: 18 janvier 2031\nweight: B\n",
  ],
  [
    "figures/essai-fourchette.yaml",
    "value: 8 à 12\nunit: jeunes\nmeasures: jeunes attendus\nasOf: 2031\nsources: [s1, essai-2]\n",
  ],
  [
    "figures/essai-virgule.yaml",
    "value: 72,5\nunit: '%'\nmeasures: part des jeunes en emploi\nasOf: début 2031\nsources: [s1, essai-2]\nbasis: deduced\n",
  ],
  [
    "figures/essai-milliers.yaml",
    "value: plus de 1 234\nunit: €\nmeasures: somme versée\nasOf: 2031-03\nsources: [s1, essai-2]\ndetail: true\n",
  ],
  [
    "figures/essai-rang.yaml",
    "value: 14e\nmeasures: rang de l'école dans la liste\nasOf: vers 2031\nsources: [s1, essai-2]\nnote: \"Rang donné par l'annonce : à vérifier.\"\n",
  ],
  [
    "figures/essai-hausse.yaml",
    "value: 150\nunit: '%'\nmeasures: hausse du nombre d'écoles\nasOf: 2031\nsources: [essai-2]\n",
  ],
  [
    "figure-groups/essai.yaml",
    "title: Deux chiffres d'essai\nreason: Ils ne comptent pas la même chose.\nfigures: [essai-fourchette, essai-virgule]\n",
  ],
  [
    "statements/essai.yaml",
    "person: Une Personne\nrole: maire de la ville\ndate: mars 2031\nsaid: Elle se dit fière des jeunes et de leur métier.\nsources: [s1, essai-2]\n",
  ],
  [
    "sources/essai-1.yaml",
    "title: Un titre, « avec des mots cités »\noutlet: Un journal\ndate: inconnue\nweight: B\ncoverage: true\n",
  ],
  [
    "sources/essai-2.yaml",
    "title: Un titre\noutlet: Un journal\ndate: 3 mars 2031\nurl: https://www.afpa.fr/a?b=1#c\nweight: A\nread: whole\n",
  ],
  [
    "partners/essai-petit.mdx",
    "---\nname: Un petit partenaire\nwebsite: https://www.afpa.fr\nengagements:\n  - does: welcomes\n    role: Accueille des stagiaires à Roubaix.\n    schools: [roubaix]\n    since: mars 2031\n    sources: [s1, essai-2]\n---\n\nIl a [une page à lui](https://www.afpa.fr/nous).\n",
  ],
  [
    "partners/essai-grand.mdx",
    `---\nname: Un grand partenaire\nsummary: Un grand partenaire, avec une page à lui où l'on dit tout ce qu'il fait.\nengagements:\n  - does: supports\n    role: Soutient nos formations depuis longtemps.\n    since: 2031\n    sources: [essai-2]\n---\n\n## Ce qu'il fait\n\n${WORDS}\n`,
  ],
  [
    "cohorts/essai-trois-lignes.yaml",
    "program: technicien-datacenter\nschool: magny-les-hameaux\nstarts: 1er mars 2033\n",
  ],
  [
    "cohorts/essai-calendrier.yaml",
    `program: technicien-datacenter
school: roubaix
starts: 1er mars 2033
steps:
  - title: Venir voir l'école
    what: Tu visites l'école et tu poses tes questions.
    hosts: [afpa]
    when: 4 février 2033
  - title: Apprendre le métier
    what: Tu montes des serveurs et tu poses des câbles.
    hosts: [afpa]
    when: À partir du 1er mars 2033
`,
  ],
  [
    "cohorts/essai-passee.yaml",
    "program: technicien-datacenter\nschool: magny-les-hameaux\nstarts: septembre 2029\n",
  ],
  question(
    "jeunes-essai-un",
    "audience: young\ntheme: argent\norder: 40\n",
    'Oui. Tu peux le demander. Tu reposes la pince. <Source id="s1" /> Lis [la réponse sur le diplôme](/questions/jeunes/#diplome).',
  ),
  question(
    "familles-essai-dates",
    "audience: families\ntheme: entrer\norder: 41\nsources: [s1]\n",
    "Aujourd'hui, en octobre 2031, l'école a formé 96 personnes. Elle compte aujourd'hui 34 places (octobre 2031).\n\nElle a récemment (en mars 2031) déménagé. La salle est ouverte depuis 2031, dans la zone des Milles.\n\nEn ce moment de fête, tout juste sortis de l'atelier, les stagiaires ont reçu leurs attestations.",
  ),
  question(
    "familles-essai-deux",
    "audience: families\ntheme: entrer\norder: 40\nsources: []\n",
    "Demandez-le à l'école, au moment du rendez-vous. Les chaussures sont fermées.",
  ),
  question(
    "journalistes-essai-trois",
    "audience: journalists\ntheme: article\norder: 40\nbasis: deduced\nsources: [s1]\n",
    "Oui.",
  ),
  [
    "statements/essai-ancienne-2031.yaml",
    "person: Jeanne Essai\nrole: ancienne directrice d'OVHcloud\ndate: janvier 2031\nsaid: Elle ajoute que nous donnons confiance aux jeunes.\npartner: afpa\nsources: [essai-2]\n",
  ],
  [
    "milestones/2031-atelier.yaml",
    "date: 3 mars 2031\nwhat: En mars 2031, nous avons ouvert un atelier à Roubaix.\nsources: [essai-2]\n",
  ],
  [
    "figures/essai-duree.yaml",
    "value: 5\nunit: mois\nmeasures: durée de la formation d'essai\nasOf: mars 2031\nsources: [essai-2]\nprograms: [essai]\n",
  ],
  [
    "figures/essai-prevision.yaml",
    "value: 72\nunit: places\nmeasures: places prévues à Roubaix\npopulation: la promotion 2032 de Roubaix\nasOf: mars 2031\nsources: [essai-2]\nprograms: [technicien-datacenter]\nschools: [roubaix]\n",
  ],
  [
    "milestones/2031-essai.yaml",
    "date: mars ou avril 2031\nwhat: Nous ouvrons une classe de plus.\nnote: Une autre source dit mai.\nsources: [s1, essai-2]\n",
  ],
  [
    "modules/essai.mdx",
    `---\nprogram: technicien-datacenter\ntitle: Un module d'essai\ngesture: Essayer un câble\nsummary: Essayer un câble avant de le poser, avec les outils et les règles de sécurité.\ndrawing: baie\nphase: trade\norder: 40\ntools:\n  - un testeur\n  - une pince\n---\n\n## Le geste\n\nTu branches le testeur. Tu lis le résultat. <Source id="s1" />\n`,
  ],
  [
    "programs/essai.mdx",
    `---\ntitle: Technicien d'essai\nheadline: Deviens technicien d'essai\nsummary: Une formation d'essai, pour des jeunes sans diplôme qui veulent un métier.\ndrawing: baie\norder: 40\nglance:\n  work: Tu essaies des câbles.\n  duration: essai-duree\n  durationNote: environ\n  asked: De la motivation.\n  leaveWith: Une attestation.\nreviewed:\n  by: Une technicienne\n  on: 3 mars 2031\n---\n\n## Ton travail\n\nTu essaies. <Source id="s1" />\n`,
  ],
  [
    "pages/essai.mdx",
    "---\ntitle: Une page d'essai\nsummary: Une page d'essai, avec un titre, un bouton et un lien vers une autre page.\naction:\n  href: '#la-fin'\n  label: Aller à la fin\nrelated:\n  - href: /presse/#contact-presse\n    label: Le contact presse\nchecked: 3 mars 2031\n---\n\n## Le début\n\nVous lisez ceci.\n\n## La fin\n\nC'est fini.\n",
  ],
];

describe("content written as the guide says is accepted", () => {
  let project: ScratchProject;
  let faults: Fault[] = [];
  before(async () => {
    project = scratchProject(["content"]);
    for (const [file, text] of CORRECT)
      project.write(
        `content/${file}`,
        file.endsWith("brouillon.mdx")
          ? (CORRECT.find(([other]) => other.endsWith("communique.mdx"))?.[1] ?? "").replace(
              "---\n",
              "---\ndraft: true\n",
            )
          : text,
      );
    for (const folder of ["schools", "press"])
      project.write(`content/${folder}/IMG_2031.JPG`, await smallJpeg());
    // The list page says how many courses there are; one of them is new.
    project.replace("content/lists/formations.yaml", "Nos cinq formations", "Nos six formations");
    // Windows line endings and byte order mark, and a word processor's apostrophes, dashes and spaces.
    project.write(
      "content/milestones/2031-windows.yaml",
      "\ufeffdate: 4 mars 2031\r\nwhat: Nous ouvrons l’école – la dernière de l’année…\r\nsources: [s1, essai-2]\r\n",
    );
    const article = CORRECT.find(([file]) => file.endsWith("article.mdx"))?.[1] ?? "";
    project.write(
      "content/press/essai-windows.mdx",
      `\ufeff${article
        .replace(/^title: .*$/m, "title: Une autre page")
        .replace(
          /^summary: .*$/m,
          "summary: Une autre page de 2031 sur Roubaix, écrite par nous sous Windows, avec les mêmes sortes de signes.",
        )
        .replace("## Un détail", "## Un autre détail")
        .replaceAll("\n", "\r\n")}`,
    );
    for (const [name, value] of Object.entries({
      phone: "03 53 01 00 10",
      phoneHours:
        "du lundi au vendredi, de 9\u00a0h à 12\u00a0h\u00a030 et de 13\u00a0h\u00a030 à 17\u00a0h",
      email: "contact@plombiers-essai.fr",
      siret: "732 829 320 00074",
      ageLimit: "Tu as entre 16 et 25 ans.",
      nextIntake: "Nos rentrées sont en mars et en septembre.",
      host: "Un hébergeur, 1 rue de la Gare, 59000 Lille, 03 53 01 00 10",
    }))
      project.replace(
        "content/association.yaml",
        new RegExp(`^${name}:(.*)\\n {2}value:.*$`, "m"),
        `${name}:$1\n  value: ${value}`,
      );
    faults = await newFaults(project.path, { today: TODAY });
  });
  after(() => {
    project.remove();
  });

  test("a past date announced on a school's page is reported, but does not stop the build", async () => {
    const file = "content/schools/essai-photo.mdx";
    const school = project.read(file);
    project.replace(file, "un métier. <", "un métier. Le 14 octobre 2028, viens le voir. <");
    const withDate = await newFaults(project.path, { today: TODAY });
    project.write(file, school);
    assert.deepEqual(stopping(withDate).map(formatFault), []);
    assert.match(withDate.map(formatFault).join("\n"), /« 14 octobre 2028 » est après la dernière/);
  });

  test("inflected forms of common words are not reported as typos", () => {
    assert.doesNotMatch(faults.map(formatFault).join("\n"), /fermées|reposes/);
  });

  test("entries of every kind, over a hundred and thirty in all, cause no error that stops the build", () => {
    // On the day of this test the latest news of the open schools is old. This is reported, but does not stop the build.
    assert.deepEqual(stopping(faults).map(formatFault), []);
  });
});
