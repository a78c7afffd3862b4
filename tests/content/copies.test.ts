import { test } from "node:test";
import {
  describeBreaks,
  expectAccepted,
  line,
  without,
  type Break,
  type Change,
} from "./breaking.ts";
import { sampleText } from "./project.ts";

const content = (file: string): string => sampleText(`content/${file}`);

/** A break that creates a file from another one. */
const copy = (
  rule: string,
  from: string,
  change: (text: string) => string,
  field: string,
  says: RegExp,
): Break => ({
  rule,
  file: `content/${from.replace(/\/.*(\.\w+)$/, (_, end: string) => `/zz-${rule.replace(/[^a-z]+/gi, "-").toLowerCase()}${end}`)}`,
  change: () => change(content(from)),
  field,
  says,
});

const ELSEWHERE = "url: https://www.afpa.fr/une-autre-page";

describeBreaks("an entry that was copied and not changed is reported", [
  copy(
    "two sources with the same address",
    "sources/s1.yaml",
    (text) => line("title", "Tout autre chose")(text),
    "url",
    /déjà celle de content\/sources\/s1\.yaml.*citez s1/,
  ),
  copy(
    "two sources with the same address in different notations",
    "sources/s2.yaml",
    (text) =>
      line(
        "title",
        "Encore autre chose",
      )(text).replace(/^url: https:\/\/(?:www\.)?(.*?)\/?$/m, "url: http://$1/#haut"),
    "url",
    /déjà celle de content\/sources\/s2\.yaml/,
  ),
  copy(
    "two sources with the same title and outlet",
    "sources/s3.yaml",
    (text) => text.replace(/^url:.*$/m, ELSEWHERE),
    "title",
    /ce titre est déjà celui de content\/sources\/s3\.yaml/,
  ),
  copy(
    "two sources with the same title, one without an address",
    "sources/s5.yaml",
    (text) => line("outlet", "Un autre journal")(text).replace(/^url:.*\n/m, ""),
    "title",
    /ce titre est déjà celui de content\/sources\/s5\.yaml/,
  ),
  copy(
    "a school under another name",
    "schools/grigny.mdx",
    (text) => line("name", "École de Viry")(without("picture")(text)),
    "summary",
    /ce résumé est déjà celui de content\/schools\/grigny\.mdx/,
  ),
  copy(
    "a release under another title and summary",
    "press/labo-2025.mdx",
    (text) =>
      line(
        "summary",
        "Une autre de nos annonces de mars 2025, à Saint-Denis, avec le texte d'une autre.",
      )(line("title", "Une autre annonce")(text)),
    "texte",
    /ce texte est déjà celui de content\/press\/labo-2025\.mdx/,
  ),
  copy(
    "two figures that differ only by their notes",
    "figures/roubaix-entres.yaml",
    (text) => text.replace(/^note: .*$/m, "note: Une réserve qui n'était pas là."),
    "value",
    /disent la même chose : cette fiche et content\/figures\/roubaix-entres\.yaml/,
  ),
  copy(
    "the same statement entered twice",
    "statements/octave-klaba-2020.yaml",
    (text) =>
      line(
        "person",
        "Guillaume Delbar",
      )(line("role", "maire de Roubaix")(text)).replace(
        "partner: ovhcloud",
        "partner: mairie-de-roubaix",
      ),
    "said",
    /disent la même chose : cette fiche et content\/statements\/octave-klaba-2020\.yaml, dont l'une/,
  ),
  copy(
    "the same event entered twice",
    "milestones/2017-chelles.yaml",
    line("date", "2017"),
    "what",
    /disent la même chose : cette fiche et content\/milestones\/2017-chelles\.yaml/,
  ),
  {
    rule: "a copied statement with a later day, even if its file name comes first",
    file: "content/statements/alice-essai-2021.yaml",
    change: () =>
      line(
        "person",
        "Alice Essai",
      )(
        line(
          "role",
          "maire de la ville",
        )(
          line(
            "date",
            "avril 2021",
          )(line("sources", "[s2]")(content("statements/nadia-hai-2020.yaml"))),
        ),
      ),
    field: "said",
    says: /cette fiche et content\/statements\/nadia-hai-2020\.yaml/,
  },
  {
    rule: "an opening described in other words, with the same date and source",
    file: "content/milestones/2025-saint-denis.yaml",
    change: () =>
      'date: mars 2025\nwhat: "À Saint-Denis, Equinix et l\'Afpa ont ouvert avec nous le LABO, un centre de données miniature."\nsources: [s4]\n',
    field: "what",
    says: /le même événement que dans content\/milestones\/2025-labo\.yaml.*\(mars 2025\).*gardez/s,
  },
  {
    rule: "a visit described in other words, and dated only by its month; the other entry has the day",
    file: "content/milestones/2026-visite.yaml",
    change: () =>
      'date: février 2026\nwhat: "Notre promotion de Magny-les-Hameaux, réservée aux femmes, a reçu chez Telehouse une visite ministérielle."\nsources: [s10]\n',
    field: "what",
    says: /le même événement que dans content\/milestones\/2026-magny\.yaml/,
  },
  {
    rule: "a source with the address of an older source, even if the older file name comes later in the alphabet",
    file: "content/sources/s1440.yaml",
    change: () =>
      line("outlet", "La Gazette")(line("title", "Le LABO accueille")(content("sources/s5.yaml"))),
    field: "url",
    says: /s1440\.yaml.*déjà celle de content\/sources\/s5\.yaml.*citez s5 au lieu de s1440/,
  },
  {
    rule: "a file copied by the operating system",
    file: "content/press/roubaix-2020 (1).mdx",
    change: () => content("press/roubaix-2020.mdx"),
    field: "nom du fichier",
    says: /ce fichier est la copie de content\/press\/roubaix-2020\.mdx.*supprimez-le/,
  },
  {
    rule: "two pages with the same description",
    file: "content/pages/ecoconception.mdx",
    change: (text) =>
      text.replace(
        /^summary:.*$/m,
        /^summary:.*$/m.exec(content("programs/technicien-fibre.mdx"))?.[0] ?? "",
      ),
    field: "summary",
    says: /ce résumé est déjà celui de content\/programs\/technicien-fibre\.mdx/,
  },
]);

describeBreaks("a part that a copied entry still shares with its original is reported", [
  {
    rule: "a sentence of somebody else's statement",
    file: "content/statements/zoe-essai-2020.yaml",
    change: () =>
      "person: Zoé Essai\nrole: maire de la ville\ndate: juillet 2020\nsaid: Elle salue ce choix. Il se dit très content de soutenir un projet si proche de son propre métier.\nsources: [s1]\n",
    field: "said",
    says: /« Il se dit très content .*» est aussi dans content\/statements\/octave-klaba-2020\.yaml.*l'une des deux/s,
  },
  {
    rule: "a sentence of another event of the history",
    file: "content/milestones/2020-zz-essai.yaml",
    change: () =>
      "date: juillet 2020\nwhat: Nous avons reçu une aide. La reprise des formations était prévue en septembre.\nsources: [s1]\n",
    field: "what",
    says: /« La reprise des formations .*» est aussi dans content\/milestones\/2020-confinement\.yaml/s,
  },
  {
    rule: "a sentence of another school's summary",
    file: "content/schools/toulon.mdx",
    change: line(
      "summary",
      '"À Toulon, nous apprenions la fibre. Deux entreprises du secteur ont voulu cette école en 2018."',
    ),
    field: "summary",
    says: /« Deux entreprises .*» est aussi dans content\/schools\/chalons-en-champagne\.mdx/s,
  },
  {
    rule: "the gesture of another module",
    file: "content/modules/rackage-de-serveurs.mdx",
    change: line("gesture", "Câbler en fibre"),
    field: "gesture",
    says: /« gesture » dit « Câbler en fibre », comme content\/modules\/cablage-fibre\.mdx.*celle des deux/s,
  },
  {
    rule: "the tools of another module, in another order",
    file: "content/modules/urbanisation-de-salle.mdx",
    change: line("tools", "[ordinateur, fiche de travail, papier et crayon]"),
    field: "tools",
    says: /« tools » dit .* comme content\/modules\/remise-a-niveau\.mdx/,
  },
  {
    rule: "the work of another course",
    file: "content/programs/technicien-fibre.mdx",
    change: (text) =>
      text.replace(
        /^ {2}work: .*$/m,
        "  work: Tu montes des serveurs, tu les relies par des câbles, tu changes les pièces en panne.",
      ),
    field: "glance › work",
    says: /comme content\/programs\/technicien-datacenter\.mdx/,
  },
  {
    rule: "the headline of another course",
    file: "content/programs/technicien-smart-city.mdx",
    change: line("headline", "Deviens technicienne ou technicien de datacenter"),
    field: "headline",
    says: /comme content\/programs\/technicien-datacenter\.mdx/,
  },
]);

test("two sources with the same title are accepted if their addresses and their dates differ", async () => {
  const report = (year: string): Change => [
    `content/sources/s9${year}.yaml`,
    () => `title: Rapport d'activité
outlet: Fondation de l'essai
date: juin ${year}
url: https://www.fondation-essai.org/rapport-${year}
weight: A
`,
  ];
  await expectAccepted([report("2024"), report("2025")]);
});

test("different events with the same day, place or source are accepted", async () => {
  await expectAccepted(
    (
      [
        ["mars 2025", "Les douze premières personnes sont entrées au LABO, à Saint-Denis.", "s5"],
        ["mars 2025", "À Saint-Denis, l'Afpa a ouvert une deuxième salle.", "s4"],
        ["mars 2025", "Equinix a inauguré une autre salle à Saint-Denis.", "s4"],
        ["mars 2025", "Equinix a investi dans le LABO, à Saint-Denis.", "s4"],
        ["mars 2025", "Equinix a inauguré le LABO, à Saint-Denis, devant la presse.", "s7"],
        ["avril 2025", "Equinix a inauguré avec nous le LABO, à Saint-Denis.", "s6"],
        [
          "6 février 2026",
          "À Magny-les-Hameaux, chez Telehouse, douze femmes ont commencé.",
          "s10",
        ],
        ["18 décembre 2020", "À Grigny, le maire de la ville a salué notre école.", "s8"],
        ["18 décembre 2020", "À Grigny, les stages des jeunes ont été racontés.", "s8"],
        ["22 juin 2020", "La mairie de Roubaix a soutenu notre parcours datacenter.", "s1"],
        ["novembre 2018", "Impala Avenir a ouvert une école à Lyon.", "s26"],
        ["novembre 2018", "Impala Avenir a ouvert une école à Nantes.", "s26"],
      ] as const
    ).map(([date, what, source], index) => [
      `content/milestones/zz-essai-${String(index)}.yaml`,
      () => `date: ${date}\nwhat: "${what}"\nsources: [${source}]\n`,
    ]),
  );
});
