import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { sumFault } from "#content-check/numbers/sums.ts";
import { presidentFaults } from "#content-check/people/presidents.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { Entries } from "#content-check/reading/pointers.ts";
import { cohortFaults } from "#content-check/schools/cohorts.ts";
import { listYearFaults } from "#content-check/schools/list-years.ts";
import { schoolDateFaults } from "#content-check/schools/school-dates.ts";
import {
  append,
  describeAccepted,
  describeBreaks,
  faultsWith,
  head,
  line,
  type Change,
} from "./breaking.ts";
import { entry, newerPresident, ourAnnouncement } from "./fixtures.ts";

/** An announcement that quotes one person for each of these roles. */
const announcement = (...roles: string[]): string =>
  ourAnnouncement({
    title: "À Magny-les-Hameaux, une promotion se prépare",
    summary:
      "Le 28 novembre 2026, à Magny-les-Hameaux, nous préparons avec l'Acife et Telehouse une nouvelle promotion datacenter.",
    event: "Préparation d'une promotion",
    date: "28 novembre 2026",
    where: " dans le datacenter de Telehouse",
    quotations: `  quotations:
${roles
  .map(
    (role, index) => `    - person: ${["Jeanne Morel", "Sonia Petit", "Alice Roux"][index] ?? ""}
      role: ${role}
      words: ${["Chacune et chacun", "Tout le monde", "Une équipe"][index] ?? ""} trouve sa place devant une baie.
      agreement:
        on: 27 novembre 2026
        how: par courriel
`,
  )
  .join("")}`,
  });

describeBreaks("fields and texts that contradict other entries, or themselves, are reported", [
  {
    rule: "a course with the duration of another one",
    file: "content/programs/technicien-datacenter.mdx",
    change: (text) => text.replace("duration: roubaix-duree", "duration: labo-duree"),
    field: "glance",
    says: /durée d'une autre formation \(technicien-maintenance-datacenter\).*labo-duree\.yaml/s,
  },
  {
    rule: "a list page with another year for the opening of a school",
    file: "content/lists/ecoles.yaml",
    change: (text) => text.replace("Chelles en 2017", "Chelles en 2016"),
    field: "summary",
    says: /« Chelles en 2016 » : content\/schools\/chelles\.mdx dit 25 septembre 2017/,
  },
  {
    rule: "a figure's note that names an article of another date than the source",
    file: "content/figures/magny-les-hameaux-entrees.yaml",
    change: () => `value: 12
unit: femmes
measures: femmes entrées en formation chez Telehouse
population: la promotion 2026 de Magny-les-Hameaux
asOf: février 2026
basis: stated
sources: [s10]
note: Nombre donné par l'annonce de juillet 2020.
programs: [technicien-datacenter]
schools: [magny-les-hameaux]
`,
    field: "note",
    says: /la note parle d'un article de juillet 2020, et la source est du 9 février 2026.*corrigez la note/s,
  },
  {
    rule: "a mayor's statement that still has the `partner` of the statement from which it was copied",
    file: "content/statements/guillaume-delbar-2020.yaml",
    change: () => `person: Guillaume Delbar
role: maire de Roubaix
date: juillet 2020
said: Il a demandé que cette formation ouvre dans sa ville, pour des jeunes sans diplôme.
partner: ovhcloud
basis: stated
sources: [s1]
`,
    field: "partner",
    says: /« partner » dit OVHcloud, et c'est content\/partners\/mairie-de-roubaix\.mdx qui nomme Guillaume Delbar.*écrivez partner: mairie-de-roubaix/s,
  },
  {
    rule: "a press article at the address of the newspaper's home page",
    file: "content/sources/s2.yaml",
    change: (text) => text.replace(/^(url: https:\/\/[^/\s]+\/).*$/m, "$1"),
    field: "url",
    says: /l'adresse est celle de l'accueil du journal.*copiez son adresse/s,
  },
  {
    rule: "an announcement in the town of another school",
    file: "content/press/labo-2025.mdx",
    change: line("place", "Marseille"),
    field: "place",
    says: /« place » dit Marseille, et « schools » saint-denis/,
  },
  {
    rule: "an announcement with another school's town in its title",
    file: "content/press/magny-les-hameaux-2026.mdx",
    change: line("title", "À Grigny, une promotion de femmes"),
    field: "title",
    says: /le titre dit « À Grigny », et « place » Magny-les-Hameaux/,
  },
  {
    rule: "an announcement with another school's town at the end of its title",
    file: "content/press/marseille-2023.mdx",
    change: line("title", "Une formation smart city, à Lyon"),
    field: "title",
    says: /le titre dit « à Lyon », et « place » Marseille/,
  },
  {
    rule: "an announcement with another school in its title",
    file: "content/press/grigny-2020.mdx",
    change: line("title", "Les attestations de l'école de Nanterre"),
    field: "title",
    says: /le titre dit « école de Nanterre », et « place » Grigny/,
  },
  {
    rule: "a school that opens after its first figure",
    file: "content/schools/grigny.mdx",
    change: (text) =>
      text
        .replace(/^(opened:\n {2}value: ).*$/m, "$1janvier 2021")
        .replaceAll("août 2020", "janvier 2021"),
    field: "opened",
    says: /aurait ouvert \(janvier 2021\) après son premier chiffre/,
    elsewhere: true, // the milestone of this opening still has the former date
  },
  {
    rule: "an e-mail address a letter away from a domain of the site",
    file: "content/salle-de-presse.yaml",
    change: (text) => text.replaceAll("impalaavenir", "impalavenir"),
    field: "contact",
    says: /« impalavenir\.com » ressemble à « impalaavenir\.com »/,
  },
  {
    rule: "a source with another year in its date than in its address",
    file: "content/sources/s8.yaml",
    change: line("date", "18 décembre 2021"),
    field: "date",
    says: /la date est du 18 décembre 2021, et l'adresse dit 2020\/12/,
    elsewhere: true,
  },
  {
    rule: "an article on a service for subscribers",
    file: "content/sources",
    change: line("url", "https://nouveau.europresse.com/Search/ResultMobile/3"),
    field: "url",
    says: /un service où il faut un abonnement.*sur le site de son journal/s,
  },
  {
    rule: "a wrong calculation",
    file: "content/modules/urbanisation-de-salle.mdx",
    change: (text) => text.replace("= 168", "= 186"),
    says: /« 4 × 42 = 186 » : le compte n'est pas bon.*cela fait 168/s,
  },
  {
    rule: "a wrong product in a table, and a calculation with another number than the text above it",
    file: "content/modules/remise-a-niveau.mdx",
    change: (text) => text.replace("177,8 mm", "187,8 mm").replace("déjà 30 U", "déjà 28 U"),
    faults: 2,
    says: /« 4 × 44,45 \| 187,8 mm » : le compte n'est pas bon.*cela fait 177,8\.\n.*« 42 − 30 = 12 U » compte 30 U, et le texte au-dessus dit 28 U/,
  },
  {
    rule: "an answer that contradicts its own « oui »",
    file: "content/questions/jeunes-prix.mdx",
    change: (text) => text.replace("Non, nos", "Oui, nos"),
    says: /« payant \? Oui, nos formations sont gratuites » : la réponse dit le contraire.*« oui » ou « non »/,
  },
  {
    rule: "an answer that contradicts its own « non », below a heading",
    file: "content/pages/soutenir.mdx",
    change: append("## Est-ce gratuit ?\n\nNon, la formation est gratuite pour tous."),
    says: /« gratuit \? Non, la formation est gratuite »/,
  },
  {
    rule: "another number of steps than the summary announces",
    file: "content/modules/rackage-de-serveurs.mdx",
    change: (text) => text.replace("en 10 étapes", "en 9 étapes"),
    field: "summary",
    says: /« en 9 étapes » : la liste numérotée du texte en a 10/,
  },
  {
    rule: "a milestone that gives a school another rank than its page",
    file: "content/milestones/2019-toulon.yaml",
    change: (text) => text.replace("septième", "huitième"),
    field: "what",
    says: /« notre huitième école » : pour Toulon, content\/schools\/toulon\.mdx dit « Notre septième école »/,
  },
  {
    rule: "a list page that announces more courses than there are",
    file: "content/lists/formations.yaml",
    change: (text) => text.replace("Nos cinq formations", "Nos six formations"),
    field: "summary",
    says: /« Nos six formations » : content\/programs\/ en a 5/,
  },
  {
    rule: "an intake two weeks after another intake of the same course and school",
    file: "content/cohorts/roubaix-ete-2020.yaml",
    change: () =>
      "program: technicien-datacenter\nschool: roubaix\nstarts: 6 juillet 2020\nsources: [s1]\n",
    field: "starts",
    says: /à 14 jours de celle de content\/cohorts\/roubaix-2020\.yaml \(22 juin 2020\).*celle des deux/s,
  },
  {
    rule: "the wrong day of the week in the days of a step",
    file: "content/cohorts/roubaix-2020.yaml",
    change: (text) => text.replace("À partir du 22 juin", "À partir du mardi 22 juin"),
    field: "steps 1 › when",
    says: /« mardi 22 juin 2020 » : le 22 juin 2020 est un lundi/,
  },
  {
    rule: "the wrong day of the week at the start of a span",
    file: "content/questions/jeunes-diplome.mdx",
    change: append("Les réunions de Roubaix étaient du mardi 22 au vendredi 26 juin 2020."),
    says: /« mardi 22 » : le 22 juin 2020 est un lundi/,
  },
  {
    rule: "a quotation of somebody who is wrongly called president of the association",
    file: "content/press/zz-rentree.mdx",
    change: () => announcement("présidente de l'association Impala Avenir Développement"),
    field: "ours › quotations 1 › role",
    says: /Jeanne Morel présiderait l'association Impala.*dit Florian du Boÿs \(février 2026\)/,
  },
  {
    rule: "somebody who is wrongly called president in a text about today",
    file: "content/pages/soutenir.mdx",
    change: append(
      'Écrivez à la présidente d\'Impala Avenir Développement, Jeanne Morel. <Source id="s10" />',
    ),
    says: /Jeanne Morel présiderait/,
  },
  {
    rule: "a partner's short text about another partner",
    file: "content/partners/data4.mdx",
    change: append('OVHcloud a ouvert ses salles aux stagiaires en 2020. <Source id="s2" />'),
    says: /le texte nomme OVHcloud, et pas Data4.*content\/partners\/ovhcloud\.mdx/s,
  },
  {
    rule: "a partner's short text about another partner, after a date",
    file: "content/partners/siont.mdx",
    change: append(
      'En 2020, Data4 était, avec sept autres entreprises, un lieu de stage de notre première promotion de Grigny. <Source id="s8" />',
    ),
    says: /le texte nomme Data4, et pas Siont/,
  },
  {
    rule: "a paragraph about another partner in a short text",
    file: "content/partners/mb-telecom.mdx",
    change: append(
      'Le stage durait quatre semaines.\n\nEn 2020, OVHcloud était un lieu de stage de Roubaix. <Source id="s1" />',
    ),
    says: /le texte nomme OVHcloud, et pas MB/,
  },
  {
    rule: "a milestone with another month for the opening of a school",
    file: "content/milestones/2020-grigny.yaml",
    change: line("date", "avril 2020"),
    field: "date",
    says: /l'ouverture de l'école serait d['’]avril 2020 ; content\/schools\/grigny\.mdx dit août 2020/,
  },
  {
    rule: "two pieces of advice with exchanged answers",
    file: "content/self-check/conseils.yaml",
    change: (text) =>
      text
        .replace("[situation:ecole]", "[situation:x]")
        .replace("[situation:emploi]", "[situation:ecole]")
        .replace("[situation:x]", "[situation:emploi]"),
    field: "talk 1 › when",
    faults: 2,
    says: /« Je vais à l'école », et « when » dit situation:emploi.*« Je travaille »/s,
  },
  {
    rule: "a statement by somebody without any link to its partner",
    file: "content/statements/nadia-hai-2020.yaml",
    change: head("partner: ovhcloud"),
    field: "partner",
    says: /rien ne relie Nadia Hai à OVHcloud/,
  },
  {
    rule: "a partner's role with a person of another partner",
    file: "content/partners/data4.mdx",
    change: (text) =>
      text.replace(
        /role: .*/,
        "role: Lieu de stage ; son fondateur, Octave Klaba, nous a soutenus.",
      ),
    field: "engagements 1 › role",
    says: /nomme Octave Klaba, .* autre partenaire \(content\/partners\/ovhcloud\.mdx\)/,
  },
  {
    rule: "a partner's text with a person of another partner",
    file: "content/partners/cefora.mdx",
    change: append(
      'Xavier Bertrand, son président, nous a reçus en 2018, dans la région. <Source id="s26" />',
    ),
    says: /nomme Xavier Bertrand, .* autre partenaire \(content\/partners\/region-hauts-de-france\.mdx\)/,
  },
  {
    rule: "a former trainee with a full name",
    file: "content/questions/journalistes-",
    change: append(
      'Sarah Belkacem, sortie de la promotion 2020, travaille depuis chez OVHcloud. <Source id="s2" />',
    ),
    says: /nomme un stagiaire/,
  },
  {
    rule: "a number in words on an English page",
    file: "content/english",
    change: append('Sixteen young people had entered. <Source id="s2" />'),
    says: /« Sixteen » est tapé dans une page en anglais.*<Figure/s,
  },
]);

test("an intake around a public holiday or a Sunday is accepted if its day is not certain", () => {
  const faultsOf = (starts: string): string =>
    cohortFaults([entry("cohorts", "lille-2027", { starts })], 20_261_130)
      .map(({ fault }) => fault)
      .join();
  assert.equal(faultsOf("vers le 1er mai 2027"), "");
  assert.equal(faultsOf("au plus tard le 2 mai 2027"), "");
  assert.match(faultsOf("1er mai 2027"), /« 1er mai 2027 » est un jour férié/);
  assert.match(faultsOf("2 mai 2027"), /« 2 mai 2027 » est un dimanche/);
});

test("a school may open after a figure that was announced for it, and not after any other figure", () => {
  const faultsOf = (measures: string): string => {
    const files = [
      entry("schools", "lille", { name: "École de Lille", opened: { value: "mars 2027" } }),
      entry("figures", "lille-places", { measures, asOf: "octobre 2026", schools: ["lille"] }),
    ];
    return schoolDateFaults(files, new Entries(files), 20_261_130).map(formatFault).join();
  };
  assert.equal(faultsOf("places prévues à Lille"), "");
  assert.equal(faultsOf("places annoncées de la première promotion"), "");
  assert.match(
    faultsOf("places de la première promotion"),
    /après son premier chiffre .*Remède : corrigez l'une des deux dates ; si le chiffre était annoncé, dites-le dans « measures » \(« places prévues »\)/,
  );
});

test("the year that a list page's summary gives to a school is compared with the school's opening, or with its latest news if the opening is unknown", () => {
  const faultsOf = (summary: string): string =>
    listYearFaults([
      entry("lists", "ecoles", { summary }),
      entry("schools", "lyon", {
        name: "École de Lyon",
        opened: { value: "fin 2018 ou début 2019" },
      }),
      entry("schools", "lille", {
        name: "École de Lille",
        opened: { value: "inconnue" },
        state: { asOf: "mars 2027" },
      }),
    ])
      .map(({ fault }) => fault)
      .join();
  for (const right of ["de Lyon en 2018", "de Lyon en 2019", "à Lille en 2026", "à Lille en 2027"])
    assert.equal(faultsOf(right), "", right);
  assert.match(faultsOf("de Lyon en 2020"), /« Lyon en 2020 » : .*lyon\.yaml dit fin 2018 ou/);
  assert.match(faultsOf("à Lille en 2028"), /« Lille en 2028 » : .*lille\.yaml dit mars 2027/);
});

test("right calculations, and other uses of « = », are accepted", () => {
  for (const text of [
    "4 × 42 = 168 U",
    "42 × 44,45 = 1 866,9 mm",
    "168 − 100 = 68",
    "10 / 3 = 3,3",
    "2 + 3 × 4 = 14",
    "1 200 + 300 = 1500",
    "2 000 − 500 = 1 500, puis",
    "2 000 − 500 = 1 500 + 0",
    "2 × 1 200 + 100 = 2 500",
    "x = 3",
    "Le 3-4 = la pause",
  ])
    assert.equal(sumFault(text), undefined, text);
});

test("wrong calculations are reported with the right result", () => {
  for (const [text, right] of [
    ["12 + 4 = 18 jeunes", "16"],
    ["1 200 − 300 = 800", "900"],
    ["4 × 42 = 186, soit quatre baies", "168"],
    ["3 x 2,5 = 9", "7,5"],
  ] as const)
    assert.match(sumFault(text)?.remedy ?? "", new RegExp(`cela fait ${right}\\.`), text);
});

describeBreaks("a page that contradicts its own roles, figures or sources is reported", [
  {
    rule: "a role with the kind of another role",
    file: "content/partners/ovhcloud.mdx",
    change: (text) => text.replace("does: welcomes", "does: shelters"),
    field: "engagements",
    says: /« Lieu de stage » ne va pas avec « does: shelters »\. Remède : écrivez does: welcomes \(accueille des stages/,
  },
  {
    rule: "a sponsor with the kind « carries »",
    file: "content/partners/region-ile-de-france.mdx",
    change: (text) =>
      text.replace("does: supports\n    role: Finance", "does: carries\n    role: Finance"),
    field: "engagements",
    says: /« Finance » ne va pas avec « does: carries ».*does: supports/,
  },
  {
    rule: "a placement with the kind « carries »",
    file: "content/partners/rft.mdx",
    change: (text) =>
      text.replace("does: welcomes\n    role: A reçu", "does: carries\n    role: A pris"),
    field: "engagements",
    says: /« A pris en stage » ne va pas avec « does: carries ».*does: welcomes/,
  },
  {
    rule: "a wrong span of the lengths of all courses",
    file: "content/lists/formations.yaml",
    change: (text) => text.replace("de 3 à 19 mois", "de 3 à 9 mois"),
    field: "summary",
    says: /« de 3 à 9 mois » : .*de 3 \(fibre-duree-2017\) à 19 mois \(labo-duree\)\. Remède : écrivez « de 3 à 19 mois »/,
  },
  {
    rule: "a wrong span of the lengths of one course",
    file: "content/programs/technicien-fibre.mdx",
    change: (text) => text.replace("de 3 à 6 mois", "de quatre à 6 mois"),
    field: "glance › durationNote",
    says: /: écrivez « de 3 à 6 mois »/,
  },
  {
    rule: "a wrong span of the lengths of all courses in a text: spans that are right or of something else are not reported",
    file: "content/pages/a-propos.mdx",
    change: append(
      "Les stages de nos formations durent de 1 à 2 mois. En 2021, nos formations duraient de 3 à 4 mois.\n\nNos cinq formations durent de 3 à 19 mois.\n\nNos formations durent de 4 à 19 mois.",
    ),
    says: /« de 4 à 19 mois »/,
  },
  {
    rule: "an article from long before the event",
    file: "content/press/magny-les-hameaux-2026.mdx",
    change: line("article", "s1"),
    field: "article",
    says: /l'article s1 \(juillet 2020\) est d'avant l'événement \(6 février 2026\).*qui le raconte : s10/,
  },
  {
    rule: "an article that the text does not cite",
    file: "content/press/roubaix-2020.mdx",
    change: line("article", "s8"),
    field: "article",
    says: /l'article s8, que son texte ne cite jamais.*\(le texte cite s1, s2\)/,
  },
]);

const close = (text: string) => text.replace("value: open", "value: closed");

test("if a school closes, every text that says that we train there is reported once, and texts with a date are not", async () => {
  const faults = await faultsWith([["content/schools/magny-les-hameaux.mdx", close]]);
  assert.deepEqual(
    faults.map(({ file, field = "" }) => `${file.replace("content/", "")} ${field}`.trim()),
    [
      "home/accueil.yaml news › link › href",
      "partners/acife.mdx engagements 1 › role",
      "partners/impala-avenir.mdx engagements 4 › role",
      "partners/region-ile-de-france.mdx engagements 2 › role",
      "partners/telehouse.mdx engagements 1 › role",
      "programs/technicien-datacenter.mdx",
      "schools/magny-les-hameaux.mdx summary",
    ],
  );
  // The school's own file has one fault. It quotes the first sentence in the present (« Ta salle… »), and lists the lines of the
  // other ones.
  assert.match(
    formatFault(faults.at(-1) ?? assert.fail()),
    /^content\/[^›]+ › ligne \d+ › summary: « Ta salle » parle au présent.* ; de même lignes [\d, ]+ et \d+\..* Remède : .+/,
  );
});

test("if the only school of a course closes, the page of the course and a text that links to the school are reported too", async () => {
  const told = (await faultsWith([["content/schools/saint-denis.mdx", close]])).map(formatFault);
  assert.match(told.join("\n"), /equinix\.mdx › ligne \d+: « On s'y forme » parle au présent/);
  assert.match(
    told.join("\n"),
    /maintenance-datacenter\.mdx › ligne \d+ › summary: « Il te faut d'abord » parle au présent d'une formation dont toutes les écoles sont fermées ; de même lignes 13, /,
  );
  assert.equal(told.length, 5, told.join("\n"));
  const [own = "", ...others] = told.filter((fault) => fault.includes("schools/saint-denis.mdx ›"));
  assert.match(
    own,
    /^content\/[^›]+ › ligne \d+ › summary: « Il faut déjà » parle au présent d'une école que sa fiche dit fermée ; de même lignes 27, 33, 41, 43, 45, 49, 50 et 52\. Remède : dites au passé/,
  );
  assert.deepEqual(others, []);
});

test("a first president is not taken for the current one", () => {
  const lineOf = () => 1;
  const pressRoom = {
    data: { president: { name: "Sam Morel", presides: "l'association Relais", asOf: "mai 2026" } },
    lineOf,
    path: "content/salle-de-presse.yaml",
  };
  const faultsFor = (role: string) => {
    const statement: ContentFile = {
      collection: "statements",
      id: "x",
      path: "content/statements/x.mdx",
      data: { person: "Zoé Petit", role, date: "juin 2026" },
      lineOf,
      body: "",
      bodyLine: 1,
    };
    return presidentFaults(pressRoom, [statement]);
  };
  assert.equal(faultsFor("présidente de Relais").length, 1);
  for (const role of ["premier président de Relais", "première présidente de Relais"])
    assert.deepEqual(faultsFor(role), [], role);
});

const RELEASE = "content/press/zz-rentree.mdx";
const titled = (page: string, title: string): Change => [
  `content/press/${page}.mdx`,
  line("title", title),
];

describeAccepted("fields that only seem to contradict other entries are accepted", [
  [
    "closed schools whose texts are in the past",
    ["grigny", "montpellier", "rivesaltes", "venissieux", "chelles"].map((id) => [
      `content/schools/${id}.mdx`,
      (text) => text.replace("value: unknown", "value: closed"),
    ]),
  ],
  [
    "quotations of a vice-president, a former president, and the president of something else",
    [
      [
        RELEASE,
        () =>
          announcement(
            "vice-présidente de l'association Impala Avenir Développement",
            "ancienne présidente de l'association Impala Avenir Développement",
            "présidente de l'association Impala Avenir",
          ),
      ],
    ],
  ],
  [
    "a partner's short text that mentions another partner, but is not about that other one",
    (
      [
        ["fibdata", "L'Afpa y a formé des stagiaires en 2020."],
        ["data4", "OVHcloud et Data4 ont ouvert leurs salles en 2020."],
        ["ineo", "OVHcloud, Equinix et sept autres ont ouvert leurs salles en 2020."],
        ["nesevo", "En 2020, Siont était, avec elle, un lieu de stage de Grigny."],
        [
          "stephya",
          "En 2020, Siont était, comme sept autres entreprises, un lieu de stage de Grigny.",
        ],
        ["euclyde", "En 2020, Siont accueillait, avec cette entreprise, notre première promotion."],
        ["siont", "En 2020, Siont était, avec Data4, un lieu de stage de Grigny."],
        ["ville-de-grigny", "En 2020, nous avons choisi ce lieu avec Siont."],
        ["fibdata", "Le stage suivait. En 2020, Siont était un autre lieu de stage de Grigny."],
      ] as const
    ).map(([partner, words]) => [
      `content/partners/${partner}.mdx`,
      append(`${words} <Source id="s8" />`),
    ]),
  ],
  [
    "a role that names its partner, whichever apostrophe the partner's name has",
    [
      ["content/partners/apprentis-d-auteuil.mdx", line("name", "Apprentis d’Auteuil")],
      [
        "content/statements/jeanne-essai-2020.yaml",
        () =>
          "person: Jeanne Essai\nrole: directrice d'Apprentis d'Auteuil, partenaire de Data4\ndate: juillet 2020\nsaid: Elle a demandé que cette formation ouvre dans sa ville, pour des jeunes sans diplôme.\npartner: apprentis-d-auteuil\nbasis: stated\nsources: [s1]\n",
      ],
    ],
  ],
  [
    "a title that names its own town, or another one without placing the event there",
    [
      titled("grigny-2020", "À Grigny, comme à Nanterre, les premières attestations"),
      titled("magny-les-hameaux-2026", "Le maire de Nanterre remet des attestations"),
      titled("roubaix-2020", "Après l'école de Nanterre, celle de Roubaix"),
      titled("chelles-2017", "Des attestations pour partir travailler à Lyon"),
      titled("marseille-2023", "À Marseille Saint-Jérôme, une formation"),
      titled("datacenter-2019", "À Seine-Saint-Denis, notre première formation"),
      titled("infrastructures-numeriques-2022", "À Rivesaltes, un troisième métier"),
    ],
  ],
]);

describeAccepted("an older quotation, a town's short name and an event elsewhere are accepted", [
  [
    "a quotation of another president, whose `agreement` is older than the date of the president in the press room",
    [
      [RELEASE, () => announcement("présidente d'Impala Avenir Développement")],
      ...newerPresident("28 novembre 2026"),
    ],
  ],
  [
    "a title with the town, without the name of the school",
    [titled("marseille-2023", "À Marseille, la formation smart city")],
  ],
  [
    "a role with the town, without the rest of the school's name",
    [
      [
        "content/partners/azur-datacenter.mdx",
        (text) => text.replace(/role: .*/, "role: Partenaire de la formation de Marseille."),
      ],
    ],
  ],
  [
    "an event in the town of another school, if the summary names both towns",
    [
      [
        "content/press/magny-les-hameaux-2026.mdx",
        (text) =>
          line(
            "place",
            "Saint-Denis",
          )(text).replace(
            /^summary:.*$/m,
            'summary: "En février 2026, notre promotion de Magny-les-Hameaux a visité un datacenter à Saint-Denis."',
          ),
      ],
    ],
  ],
]);
