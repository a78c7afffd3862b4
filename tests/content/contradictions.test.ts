import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { unitKind } from "#content-check/numbers/figure-units.ts";
import {
  append,
  describeBreaks,
  expectAccepted,
  head,
  line,
  setting,
  type Break,
} from "./breaking.ts";
import { newFaults, sampleText, scratchProject } from "./project.ts";

const ADULT = "content/questions/familles-";
const SCHOOLS = "content/schools";
const FIGURES = "content/figures";
const SETTINGS = "content/association.yaml";
const ROOM = "content/salle-de-presse.yaml";

const body = (rule: string, more: string, says: RegExp, file = ADULT): Break => ({
  rule,
  file,
  change: append(more),
  says,
});

/** Changes the coordinates in a school's file, if it has any and the number of its department matches the pattern `code`. */
const position =
  (latitude: string, longitude: string, code = "\\d\\w") =>
  (text: string) =>
    new RegExp(`code: "${code}"`).test(text)
      ? text
          .replace(/^ {2}latitude: .*$/m, `  latitude: ${latitude}`)
          .replace(/^ {2}longitude: .*$/m, `  longitude: ${longitude}`)
      : text;

const figure = (value: string, unit: string, measures: string) => () =>
  `value: ${value}\nunit: "${unit}"\nmeasures: ${measures}\nasOf: 2020\nsources: [s1]\n`;

describeBreaks(
  "contradictions and leftovers are reported",
  [
    {
      rule: "a position far from its department",
      file: SCHOOLS,
      change: position("43.30", "5.37", "59"),
      field: "position",
      says: /loin du département 59 \(Nord\), et dans celui-ci ou tout près : 13 \(Bouches-du-Rhône\).*recopiez la latitude/,
    },
    {
      rule: "a position with latitude and longitude swapped",
      file: SCHOOLS,
      change: (text) =>
        text.replace(/latitude: (\S+)\n {2}longitude: (\S+)/, "latitude: $2\n  longitude: $1"),
      field: "position",
      says: /à la place l'une de l'autre.*écrivez latitude: \d/,
    },
    {
      rule: "an overseas position for a department of the mainland",
      file: SCHOOLS,
      change: position("-21.34", "55.48"),
      field: "position",
      says: /celui-ci ou tout près : 974 \(La Réunion\)/,
    },
    {
      rule: "a latitude that does not exist",
      file: SCHOOLS,
      change: position("480.1", "2.2"),
      field: "position › latitude",
      says: /au plus 90/,
    },
    {
      rule: "a latitude with a comma",
      file: SCHOOLS,
      change: (text) => text.replace(/latitude: (\d+)\./, "latitude: $1,"),
      field: "position › latitude",
      says: /écrivez latitude: \d+\.\d+, avec un point/,
    },
    {
      rule: "an open school that opened after its latest news",
      file: "content/schools/saint-denis.mdx",
      change: (text) => text.replace(/asOf: .*/, "asOf: 2001"),
      field: "state › asOf",
      says: /l'école serait ouverte à une date \(.*2001.*\) où elle n'avait pas ouvert/,
    },
    {
      rule: "a future intake at a closed school",
      file: "content/cohorts/rivesaltes-2030.yaml",
      change: () => "program: technicien-fibre\nschool: rivesaltes\nstarts: 1er mars 2030\n",
      field: "school",
      says: /une rentrée est annoncée \(.*2030\) dans une école fermée.*value: open/,
    },
    {
      rule: "a figure dated after its last source",
      file: "content/figures/roubaix-entres.yaml",
      change: line("asOf", "mars 2024"),
      field: "asOf",
      says: /le chiffre serait d'après sa dernière source \(mars 2024 ; s1 est de juillet 2020\)/,
    },
    {
      rule: "words said after the article that reports them",
      file: "content/statements/octave-klaba-2020.yaml",
      change: line("date", "décembre 2020"),
      field: "date",
      says: /serait d'après sa dernière source \(décembre 2020 ; s1 est de juillet 2020\)/,
    },
    {
      rule: "an event of the history that its source could not know",
      file: "content/milestones/atelier.yaml",
      change: () =>
        "date: 3 avril 2022\nwhat: Nous avons ouvert un atelier à Roubaix.\nsources: [s1]\n",
      field: "date",
      says: /serait d'après sa dernière source \(3 avril 2022 ; s1 est de juillet 2020\)/,
    },
    {
      rule: "an event of the history, told as past, some months after its source",
      file: "content/milestones/2020-roubaix-fin.yaml",
      change: () =>
        "date: décembre 2020\nwhat: À Roubaix, notre première promotion a terminé les trois mois qui apprennent le métier.\nsources: [s1]\n",
      field: "date",
      says: /cet événement serait d'après sa dernière source \(décembre 2020 ; s1 est de juillet 2020\)/,
    },
    {
      rule: "news of a school that its source could not know",
      file: "content/schools/magny-les-hameaux.mdx",
      change: (text) => text.replace("asOf: février 2026", "asOf: octobre 2026"),
      field: "state › asOf",
      says: /serait d'après sa dernière source/,
    },
    {
      rule: "latest news of a school dated before it opened, with a source from after the opening",
      file: "content/schools/roubaix.mdx",
      change: (text) => text.replace("asOf: 1er avril 2021", "asOf: 1er avril 2019"),
      field: "state › asOf",
      says: /dernières nouvelles.*1er avril 2019.*avant d'avoir ouvert.*22 juin 2020/,
    },
    {
      rule: "a role at another partner than the one that the entry names",
      file: "content/statements/xavier-bertrand-2020.yaml",
      change: line("partner", "afpa"),
      field: "partner",
      says: /« partner » dit Afpa, et le rôle .*Région Hauts-de-France.*écrivez partner: region-hauts-de-france/,
    },
    {
      rule: "another year in the name of the file than in its date",
      file: "content/milestones/2020-roubaix.yaml",
      change: line("date", "22 juin 2019"),
      field: "date",
      says: /le nom du fichier dit 2020, et « date » 2019/,
    },
    {
      rule: "another year in the name of an intake's file than in its date; the notice that this date is past does not replace the fault",
      file: "content/cohorts/roubaix-2027.yaml",
      change: () => "program: technicien-datacenter\nschool: roubaix\nstarts: 2 mars 2026\n",
      field: "starts",
      says: /le nom du fichier dit 2027, et « starts » 2026\. Remède : corrigez l'année de « starts »/,
    },
    {
      rule: "another date of the opening in the summary",
      file: "content/schools/marseille-saint-jerome.mdx",
      change: (text) => text.replace("Le 5 juin 2023", "Le 5 juin 2022"),
      field: "summary",
      says: /le résumé dit « 5 juin 2022 », et « opened » 5 juin 2023/,
    },
    {
      rule: "a role at another school than the one that the entry names",
      file: "content/partners/afpa.mdx",
      change: (text) => text.replace("schools: [venissieux]", "schools: [roubaix]"),
      field: "engagements 2 › role",
      says: /« l'école de Vénissieux »|« école de Vénissieux ».*s'écrit venissieux/,
    },
    {
      rule: "a figure with another school in « measures » than in « schools »",
      file: "content/figures/roubaix-duree.yaml",
      change: line("measures", "durée annoncée de la formation de Montpellier"),
      field: "measures",
      says: /« formation de Montpellier », et « schools » roubaix\. Remède : corrigez « measures » : « population » et « schools » disent Roubaix/,
    },
    {
      rule: "the population of another figure, left in a copy",
      file: "content/figures/zz-grigny.yaml",
      change: () =>
        "value: 13\nunit: jeunes\nmeasures: jeunes reçus par l'école à Grigny\npopulation: la promotion 2020 de Roubaix\nasOf: 18 décembre 2020\nsources: [s8]\nprograms: [technicien-datacenter]\nschools: [grigny]\n",
      field: "population",
      says: /corrigez « population » : « measures » et « schools » disent Grigny\./,
    },
    {
      rule: "the school of another figure, left in a copy",
      file: "content/figures/rivesaltes-duree.yaml",
      change: (text) =>
        text
          .replace(/^measures:.*$/m, "measures: durée de la formation de Montpellier")
          .replace(/^population:.*$/m, "population: l'école de Montpellier"),
      field: "schools",
      says: /« schools » dit rivesaltes, et .* Montpellier\. Remède : écrivez schools: \[montpellier\]/,
    },
    {
      rule: "another school in the name of an intake's file than in its field",
      file: "content/cohorts/lyon-2030.yaml",
      change: () =>
        "program: technicien-datacenter\nschool: magny-les-hameaux\nstarts: mars 2030\n",
      field: "school",
      says: /le nom du fichier dit lyon.*renommez/,
    },
    {
      rule: "a reply time in the setting for the first contact",
      file: SETTINGS,
      change: setting("firstContact", "On t'appelle dans les dix jours."),
      field: "firstContact › value",
      says: /« dans les dix jours » est un délai de réponse.*« replyTime »/,
    },
    {
      rule: "the end of a month in the setting for the next intake",
      file: SETTINGS,
      change: setting("nextIntake", "On prend les candidatures jusqu'à la fin du mois."),
      field: "nextIntake › value",
      says: /« jusqu'à la fin du mois » dépend du jour/,
    },
    {
      rule: "an e-mail address of the settings, a letter away from a domain of the site",
      file: SETTINGS,
      change: setting("email", "contact@lesplombierdunumerique.org"),
      field: "email › value",
      says: /ressemble à « lesplombiersdunumerique\.org »/,
    },
    {
      rule: "visits that end before they begin",
      file: SETTINGS,
      change: setting("visit", "12 rue de la Gare à Roubaix, le mardi de 17 h à 14 h"),
      field: "visit › value",
      says: /« 17 h à 14 h » : la fin vient avant le début/,
    },
    {
      rule: "news of the home page that lead to a closed school",
      file: "content/home/accueil.yaml",
      change: (text) =>
        text.replace(
          "href: /ecoles/magny-les-hameaux/\n    label: L'école de Magny-les-Hameaux",
          "href: /ecoles/rivesaltes/\n    label: L'école",
        ),
      field: "news › link › href",
      says: /mènent à une école fermée \(content\/schools\/rivesaltes\.mdx\)/,
    },
    {
      rule: "a label in the front matter that names another school than its link",
      file: "content/lists/ecoles.yaml",
      change: (text) =>
        text.replace(
          "href: /formations/\n    label: Les formations",
          "href: /ecoles/roubaix/\n    label: L'école de Toulon",
        ),
      field: "related 1 › href",
      says: /dit « L'école de Toulon » et mène à « roubaix »/,
    },
    {
      rule: "a partner's summary that names another partner",
      file: "content/partners/scaleway.mdx",
      change: () =>
        `---\nname: Scaleway\nsummary: En juillet 2020, OVHcloud accueillait des stages ; son fondateur, Octave Klaba, soutenait notre projet.\nengagements:\n  - does: welcomes\n    role: Lieu de stage.\n    since: juillet 2020\n    sources: [s1]\n---\n\nOctave Klaba croit que la motivation fait réussir. ${Array.from({ length: 12 }, (_, index) => `Ce lieu de stage a reçu le groupe ${String(index + 2)} de nos jeunes dans ses salles.`).join(" ")} <Source id="s1" />\n`,
      field: "summary",
      says: /le résumé nomme OVHcloud, et pas Scaleway/,
    },
    {
      rule: "a figure about a class of a later year than the figure's date",
      file: "content/figures/chelles-premiere-promotion.yaml",
      change: (text) =>
        text.replace(/^population:.*$/m, "population: la promotion 2024 de Chelles"),
      field: "population",
      says: /la promotion serait de 2024, et le chiffre d'avant/,
    },
    {
      rule: "people counted in months",
      file: "content/figures/grigny-attestations.yaml",
      change: line("unit", "mois"),
      field: "unit",
      says: /« measures » dit .* et « unit » dit mois/,
    },
    {
      rule: "a surface in people",
      file: "content/figures/labo-surface.yaml",
      change: line("unit", "jeunes"),
      field: "unit",
      says: /« measures » dit « surface du LABO.*», et « unit » dit jeunes.*corrigez/s,
    },
    {
      rule: "an amount of money in months",
      file: "content/figures/labo-investissement.yaml",
      change: line("unit", "mois"),
      field: "unit",
      says: /« investissement d'Equinix .*», et « unit » dit mois/,
    },
    {
      rule: "a duration in euros",
      file: "content/figures/rivesaltes-duree.yaml",
      change: line("unit", "€"),
      field: "unit",
      says: /« durée de la formation .*», et « unit » dit €/,
    },
    {
      rule: "a rate in people",
      file: "content/figures/insertion-autres-ecoles-2021.yaml",
      change: line("unit", "jeunes"),
      field: "unit",
      says: /« taux d'insertion .*», et « unit » dit jeunes/,
    },
    {
      rule: "jobs in square metres",
      file: "content/figures/emplois-centres-2030.yaml",
      change: line("unit", "m²"),
      field: "unit",
      says: /« emplois prévus .*», et « unit » dit m²/,
    },
    {
      rule: "a figure of one school about the organisation that carries another school",
      file: "content/figures/grigny-entres.yaml",
      change: () =>
        "value: 14\nunit: jeunes\nmeasures: jeunes entrés à l'École de la 2e Chance du Grand Lille\npopulation: la première promotion datacenter de Grigny\nasOf: 18 décembre 2020\nbasis: stated\nsources: [s8]\nprograms: [technicien-datacenter]\nschools: [grigny]\n",
      field: "measures",
      says: /« École de la 2e Chance du Grand Lille » porte l'école roubaix, selon content\/partners\/e2c-grand-lille\.mdx, et « schools » dit grigny.*« measures » ou « schools »/s,
    },
    {
      rule: "a question with a file name of another audience",
      file: "content/questions/jeunes-transport.mdx",
      change: () =>
        '---\nquestion: Les transports sont-ils payés ?\naudience: families\ntheme: argent\norder: 42\n---\n\nCela dépend de la Région et de l\'école : demandez-le avant de vous engager. <Source id="s1" />\n',
      field: "audience",
      says: /les fiches « jeunes-… » ont audience: young, et celle-ci audience: families/,
    },
    {
      rule: "the speaker's own words after a verb of speech and a colon",
      file: "content/statements/sami-slim-2026.yaml",
      change: line("said", '"Il ajoute : nous resterons aux côtés de ces jeunes."'),
      field: "said",
      says: /« Il ajoute : nous resterons .*se lirait comme nos mots/,
    },
    {
      rule: "the speaker's own words after another verb and a colon",
      file: "content/statements/philippe-rio-2020.yaml",
      change: line("said", '"Il salue la visite : nous resterons aux côtés de ces jeunes."'),
      field: "said",
      says: /« Il salue la visite : nous resterons .*se lirait comme nos mots/,
    },
    {
      rule: "a statement in the speaker's own words, with « nous »",
      file: "content/statements/florian-du-boys-2021.yaml",
      change: line("said", "Nous croyons que la motivation fait réussir."),
      field: "said",
      says: /se lirait comme nos mots.*rapportez/,
    },
    {
      rule: "an event with another day in its text than in its date",
      file: "content/milestones/2026-magny.yaml",
      change: line("what", "Le 7 février 2026, une ministre est venue voir notre promotion."),
      field: "what",
      says: /« what » dit 7 février 2026, et « date » 6 février 2026/,
    },
    {
      rule: "a single day in a setting that is shown all year",
      file: SETTINGS,
      change: setting("firstMeeting", "Tu viens le 12 mars à 14 h."),
      field: "firstMeeting › value",
      says: /« 12 mars » ne vaut qu'une fois/,
    },
    {
      rule: "a figure in people in a group of figures in months",
      file: "content/figure-groups/duree-roubaix.yaml",
      change: (text) => text.replace("figures:\n", "figures:\n  - roubaix-entres\n"),
      field: "figures 1",
      says: /« roubaix-entres » compte des jeunes, et les autres des mois/,
    },
    {
      rule: "an intake with the number of people of a former intake",
      file: "content/cohorts/grigny-2030.yaml",
      change: () =>
        "program: technicien-datacenter\nschool: grigny\nstarts: 4 mars 2030\nsteps:\n  - title: Apprendre\n    what: Tu apprends les gestes du métier.\n    when: À partir du 4 mars 2030\n    people: roubaix-retenus\n    hosts: [afpa]\n    sources: [s1]\n",
      field: "steps 1 › people",
      says: /le nombre d'une autre promotion/,
    },
    {
      rule: "a town in another department than its own",
      file: "content/schools/montpellier.mdx",
      change: (text) =>
        text.replace('code: "34"', 'code: "30"').replace("name: Hérault", "name: Gard"),
      field: "department › code",
      says: /Montpellier est dans le département 34 \(Hérault\)/,
    },
    {
      rule: "a town after « d' » in another department than its own",
      file: "content/schools/orleans.mdx",
      change: () =>
        `---
name: École d'Orléans
summary: "Cette école a reçu sa toute première promotion de jeunes en mars 2019, au bord d'un fleuve."
department:
  code: "18"
  name: Cher
region: Centre-Val de Loire
opened:
  value: mars 2019
  sources: [s1]
state:
  value: unknown
  asOf: mars 2019
  sources: [s1]
---
`,
      field: "department › code",
      says: /Orléans est dans le département 45 \(Loiret\)/,
    },
    {
      rule: "opening hours without a phone number",
      file: SETTINGS,
      change: setting("phoneHours", "du lundi au vendredi, de 9 h à 17 h"),
      field: "phoneHours › value",
      says: /les heures d'un numéro qui n'est pas écrit.*« phone »/,
    },
    {
      rule: "a share above 100 %",
      file: `${FIGURES}/zz-part.yaml`,
      change: figure("plus de 120", "%", "part des jeunes en emploi"),
      field: "value",
      says: /une part ne dépasse pas 100 %.*hausse/,
    },
    {
      rule: "the letter O instead of a zero",
      file: `${FIGURES}/zz-lettre.yaml`,
      change: figure("8O", "jeunes", "jeunes attendus"),
      field: "value",
      says: /« 8O » a la lettre O.*est-ce un zéro \? Remède : écrivez « 80 »/,
    },
    {
      rule: "two questions with the same rank in a theme",
      file: "content/questions/familles-mineur.mdx",
      change: line("order", "2"),
      field: "order",
      says: /le rang 2 est déjà celui de content\/questions\/familles-age\.mdx/,
    },
    {
      rule: "a SIRET with a wrong digit",
      file: SETTINGS,
      change: setting("siret", "732 829 320 00075"),
      field: "siret › value",
      says: /ce SIRET n'existe pas : un de ses chiffres/,
    },
    {
      rule: "a comma in an e-mail address",
      file: SETTINGS,
      change: setting("email", "contact@plombiers-essai,fr"),
      field: "email › value",
      says: /écrivez contact@plombiers-essai\.fr, avec un point à la place de la virgule/,
    },
    {
      rule: 'a contact confirmed with "yes" instead of a date',
      file: ROOM,
      change: (text) => text.replace(/^ {2}confirmed:.*$/m, "  confirmed: oui"),
      field: "contact › confirmed",
      says: /le jour où la personne a confirmé ce contact \(.*\), ou laissez vide/,
    },
    {
      rule: "a date with the wrong day of the week",
      file: "content/milestones",
      change: line("date", "lundi 3 mars 2020"),
      field: "date",
      says: /le 3 mars 2020 est un mardi, et non un lundi\. Remède : écrivez « 3 mars 2020 »/,
    },
    body(
      "the wrong day of the week in a text",
      "La réunion a lieu le lundi 2 mars 2027, à Roubaix.",
      /« lundi 2 mars 2027 » : le 2 mars 2027 est un mardi/,
    ),
    body(
      "a link that shows one number and dials another",
      "Appelez le [03 53 01 00 10](tel:+33353010011).",
      /montre le numéro « 03 53 01 00 10 » et en appelle un autre, « \+33353010011 »/,
    ),
    body(
      "a link that shows one e-mail address and opens another",
      "Écrivez à [contact@plombiers-essai.fr](mailto:contact@plombier-essai.fr).",
      /montre l'adresse « contact@plombiers-essai\.fr » et écrit à une autre/,
    ),
    body(
      "a placeholder between brackets",
      "L'école est dirigée par [nom du directeur].",
      /« \[nom du directeur\] » attend encore son texte/,
    ),
    body("a placeholder for a number", "Nous formons XX jeunes.", /« XX » attend encore son texte/),
    body(
      "the end of an e-mail, reported once",
      "Bien cordialement,\n\nEnvoyé de mon iPhone",
      /« Bien cordialement » est resté d'un courriel.*la signature/,
    ),
    body(
      "a sentence that comes again with more words",
      "Nous recevons les familles le premier lundi du mois.\n\n- Nous recevons les familles le premier lundi du mois, à Lille.",
      /« Nous recevons .* » est déjà dans ce texte.*la plus complète/,
      "content/pages/accueillir.mdx",
    ),
    body(
      "a repeated sentence",
      "Nous recevons les familles le premier mardi du mois.\n\n- Nous recevons les familles le premier mardi du mois.",
      /« Nous recevons .* » est déjà dans ce texte, ligne \d+\. Remède : gardez-la une seule fois/,
      "content/pages/soutenir.mdx",
    ),
    {
      rule: "an answer nearly identical to another",
      file: "content/questions/familles-zz.mdx",
      change: () =>
        sampleText("content/questions/familles-mineur.mdx")
          .replace(/^question: .*$/m, "question: Quel papier dois-je signer pour mon fils ?")
          .replace(/^order: .*$/m, "order: 40")
          .replace("votre enfant pendant", "votre fils pendant"),
      field: "texte",
      says: /est celle de content\/questions\/familles-mineur\.mdx, à quelques mots près/,
    },
  ],
  {
    setUp: (project) => {
      project.replace("content/schools/rivesaltes.mdx", "value: unknown", "value: closed");
      return Promise.resolve();
    },
  },
);

test("figures may count people in %, and money by the hour, and name an organisation that carries several schools", async () => {
  const of = (value: string, unit: string, measures: string, school = "roubaix") =>
    `${figure(value, unit, measures)()}schools: [${school}]\n`;
  await expectAccepted(
    [
      of("60", "%", "jeunes sortis en emploi"),
      of("12", "%", "surface occupée par les ateliers"),
      of("11", "€ par heure", "taux horaire d'un premier contrat"),
      of("3", "mois", "part de la formation passée en stage"),
      of("25 à 51", "ans", "âge des personnes de la promotion"),
      of("36", "places", "personnes attendues en 2020"),
      of("2", "hectares", "surface du campus de l'Afpa"),
      of("35", "heures par semaine", "temps passé à l'atelier"),
      of("1,5", "million d'euros", "budget du projet de Roubaix"),
      of("2", "classes", "personnes à temps plein dans l'équipe"),
      of("14", "jeunes", "jeunes entrés à l'Afpa", "grigny").replace("[s1]", "[s8]"),
      of("16", "jeunes", "jeunes passés chez OVHcloud", "grigny").replace("[s1]", "[s8]"),
      of("16", "jeunes", "jeunes passés par l'École de la 2e Chance du Grand Lille"),
      of("16", "jeunes", "jeunes passés par l'École de la 2e Chance", "toulon"),
    ].map((text, index) => [`content/figures/zz-essai-${String(index)}.yaml`, () => text]),
  );
});

test("a file in the wrong folder, or one that cannot be read, causes no further faults", async () => {
  const project = scratchProject(["content"]);
  const told = async () => (await newFaults(project.path)).map(formatFault);
  try {
    const partner = project.read("content/partners/ovhcloud.mdx");
    rmSync(join(project.path, "content/partners/ovhcloud.mdx"));
    project.write("content/questions/ovhcloud.mdx", partner.replace(/(\n---\n)[\s\S]*/, "$1"));
    const misplaced = await told();
    assert.equal(misplaced.length, 1, misplaced.join("\n"));
    assert.match(misplaced[0] ?? "", /^content\/questions\/ovhcloud\.mdx › dossier/);
    rmSync(join(project.path, "content/questions/ovhcloud.mdx"));
    project.write("content/partners/ovhcloud.mdx", partner);

    const words = append("  - said: [zorglub]\n    finds: [bulgroz]");
    project.write("content/synonymes.yaml", words(project.read("content/synonymes.yaml")));
    const unknown = await told();
    assert.equal(unknown.length, 1, unknown.join("\n"));
    assert.match(unknown[0] ?? "", /« bulgroz » n'est nulle part.*tel qu'il est sur une page/);
    const page = append("<<<<<<< HEAD\nBulgroz.\n=======\nBulgroz !\n>>>>>>> autre");
    const module = "content/modules/cablage-cuivre.mdx";
    const whole = project.read(module);
    for (const unread of [page(whole), `${head("title: Encore")(whole)}\nBulgroz.\n`]) {
      project.write(module, unread);
      const found = await told();
      assert.equal(found.length, 1, found.join("\n"));
      assert.match(found[0] ?? "", /^content\/modules\/cablage-cuivre\.mdx/);
    }
  } finally {
    project.remove();
  }
});

test("a unit is known to count time, surface, money or people; other units have no kind", () => {
  const kinds = {
    time: ["mois", "trimestres", "heures de cours"],
    surface: ["m²", "km²", "mètres carrés", "hectares"],
    money: ["€", "k€", "millions d'euros"],
    items: ["jeunes", "stagiaires entrés"],
  };
  for (const [kind, units] of Object.entries(kinds))
    for (const unit of units) assert.equal(unitKind(unit), kind, unit);
  for (const unit of ["%", "familles", "sessions par an"]) assert.equal(unitKind(unit), undefined);
});
