/** Figures shown in a sentence or a field that is about another year, school or quantity. */
import { test } from "node:test";
import {
  append,
  describeBreaks,
  describeParagraphs,
  expectAccepted,
  type Break,
  type Change,
} from "./breaking.ts";

/** Shows the figure `is` where a file first shows the figure `was`. */
const shows = (rule: string, file: string, was: string, is: string, says: RegExp): Break => ({
  rule,
  file: `content/${file}`,
  change: (text) => text.replace(`<Figure id="${was}"`, `<Figure id="${is}"`),
  says,
});

describeBreaks("a figure of another year or school than its sentence is reported", [
  shows(
    "the ages of 2023 in a sentence about 2017",
    "questions/jeunes-age.mdx",
    "ages-2017",
    "ages-marseille-2023",
    /la phrase parle de 2017, et le chiffre « ages-marseille-2023 » est de juin 2023.*un chiffre de 2017 \(ages-2017-25, ages-2017\)/,
  ),
  shows(
    "a rate of another year, in a sentence that begins with its date",
    "questions/jeunes-travail-apres.mdx",
    "sorties-positives-2020",
    "sorties-positives-2021",
    /de juillet 2020, et le chiffre « sorties-positives-2021 » est de février 2021/,
  ),
  shows(
    "what we claimed in one year with the figure of another",
    "questions/journalistes-taux-de-reussite.mdx",
    "embauches-2018",
    "embauche-datacenter-2021",
    /de novembre 2018, et le chiffre « embauche-datacenter-2021 » est d[’']avril 2021/,
  ),
  shows(
    "a figure of another month, after « En avril 2021, notre fondateur annonçait »",
    "programs/technicien-datacenter.mdx",
    "embauche-datacenter-2021",
    "sorties-positives-2021",
    /la phrase parle d[’']avril 2021, et le chiffre « sorties-positives-2021 » est de février 2021/,
  ),
  shows(
    "a figure of another school on a school's page",
    "schools/montpellier.mdx",
    "montpellier-duree",
    "rivesaltes-duree",
    /cette page est celle de l'école « montpellier », et le chiffre « rivesaltes-duree » est d'une autre école \(rivesaltes\).*\(montpellier-duree\)/,
  ),
  shows(
    "a figure of another school after the name of a town",
    "programs/technicien-fibre.mdx",
    "montpellier-duree",
    "rivesaltes-duree",
    /la phrase parle de Montpellier, et le chiffre « rivesaltes-duree »/,
  ),
]);

describeParagraphs(
  "a figure of another year is reported, however the sentence names the year",
  "content/pages/accueillir.mdx",
  [
    [
      "after the figure",
      'La fibre durait <Figure id="fibre-duree-2022" /> en 2021.',
      /parle de 2021/,
    ],
    ["in brackets", 'La fibre durait <Figure id="fibre-duree-2022" /> (2021).', /parle de 2021/],
    [
      "with the document of that year",
      'Notre annonce de juillet 2020 donnait <Figure id="sorties-positives-2021" />.',
      /de juillet 2020/,
    ],
    [
      "with the person who said it",
      'C\'était <Figure id="roubaix-duree" />, disait en février 2021 un de nos responsables.',
      /de février 2021/,
    ],
    ["in a label", 'Montpellier, 2021 : <Figure id="montpellier-duree" />.', /de 2021/],
  ],
);

describeParagraphs("a rate named as another rate is reported", "content/pages/a-propos.mdx", [
  [
    "positive outcomes as hirings",
    'En juillet 2020, nous annoncions <Figure id="sorties-positives-2020" /> d\'embauches.',
    /la phrase parle de « embauches », et le chiffre « sorties-positives-2020 » mesure autre chose \(sorties positives/,
  ],
  [
    "hirings as positive outcomes",
    'En avril 2021, notre fondateur annonçait <Figure id="embauche-datacenter-2021" /> de sorties positives.',
    /parle de « sorties positives »/,
  ],
  [
    "people in work or in training as hired",
    'Un article donnait <Figure id="emploi-ou-formation-2019" /> de jeunes embauchés.',
    /parle de « embauchés »/,
  ],
  [
    "before the rate",
    'En juillet 2020, notre taux d\'insertion était de <Figure id="sorties-positives-2020" />.',
    /parle de « insertion »/,
  ],
  [
    "hirings as success",
    'En novembre 2018, nous revendiquions <Figure id="embauches-2018" /> de réussite.',
    /parle de « réussite »/,
  ],
]);

test("a rate that is named by its measure, by who it counts or not at all is accepted", async () => {
  await expectAccepted([
    [
      "content/pages/a-propos.mdx",
      append(
        [
          'En juillet 2020, nous annoncions <Figure id="sorties-positives-2020" /> de sorties positives.',
          'En avril 2021, notre fondateur annonçait <Figure id="embauche-datacenter-2021" /> de personnes en emploi.',
          'En février 2021, un responsable disait <Figure id="sorties-positives-2021" /> de jeunes en emploi.',
          'Les femmes sont <Figure id="femmes-centres-2026" /> des salariés.',
          'En avril 2021, le taux d\'embauche annoncé était de <Figure id="embauche-datacenter-2021" />.',
          'Un article donnait <Figure id="emploi-ou-formation-2019" /> de personnes en emploi ou en formation.',
          'En novembre 2018, nous revendiquions <Figure id="embauches-2018" />, sans parler de sorties positives.',
        ].join("\n\n"),
      ),
    ],
  ]);
});

describeBreaks("a figure of another year is reported in a text that shows no other figure", [
  {
    rule: "with a <Figure> tag over two lines",
    file: "content/pages/a-propos.mdx",
    change: append('Montpellier, 2021 : <Figure\n  id="montpellier-duree" />.'),
    says: /de 2021/,
  },
]);

/** Adds a figure to a group. */
const grouped = (rule: string, group: string, id: string, says: RegExp): Break => ({
  rule,
  file: `content/figure-groups/${group}.yaml`,
  change: (text) => `${text.trimEnd()}\n  - ${id}\n`,
  field: "figures",
  says,
});

describeBreaks("a `reason` with a number that no figure of the group has is reported", [
  {
    rule: "a rank and a count that have been swapped",
    file: "content/figure-groups/nombre-ecoles.yaml",
    change: (text) =>
      text.replace(/^reason:.*$/m, 'reason: "Grigny serait notre 12e école, de 14 dispositifs."'),
    field: "reason",
    says: /« 12e école » : content\/figures\/rang-grigny-2020\.yaml dit 14e/,
  },
]);

describeBreaks("a figure of another kind than its group is reported", [
  grouped(
    "people among rates",
    "insertion",
    "jeunes-formes-2020",
    /« jeunes-formes-2020 » compte des jeunes, et les autres des %/,
  ),
  grouped(
    "a surface among rates",
    "insertion",
    "labo-surface",
    /compte des m², et les autres des %/,
  ),
  grouped(
    "a rate among people",
    "personnes-formees",
    "embauches-2018",
    /« embauches-2018 » compte des %, et les autres des jeunes/,
  ),
  grouped("schools among people", "personnes-formees", "ecoles-2020-2021", /compte des écoles/),
  grouped("people among schools", "nombre-ecoles", "roubaix-entres", /compte des jeunes/),
  grouped("ages among durations", "duree-roubaix", "ages-2017", /« ages-2017 » donne un âge/),
  grouped("durations among ages", "ages", "roubaix-duree", /« roubaix-duree » compte des mois/),
]);

/** Shows a figure on the home page as a duration, in one of its four facts. */
const onHome = (rule: string, fact: number, id: string, says: RegExp): Break => ({
  rule,
  file: "content/home/accueil.yaml",
  change: (text) => {
    const facts = text.split(/^(?= {2}- term: )/m);
    const term =
      fact === 2 ? "Durée" : `Durée ${["du cours", "", "du stage", "en tout"][fact - 1] ?? ""}`;
    facts[fact] = (facts[fact] ?? "").replace(
      /- term: .*\n {4}\w+: .*\n {4}detail: .*/,
      `- term: ${term}\n    figure: ${id}\n    detail: ${term}, annonce de 2020`,
    );
    return facts.join("");
  },
  field: `facts ${String(fact)}`,
  says,
});

describeBreaks("a figure that does not suit its label is reported", [
  onHome(
    "people as a duration",
    1,
    "roubaix-entres",
    /« roubaix-entres » compte des jeunes, et non une durée/,
  ),
  onHome("a rate as a duration", 2, "sorties-positives-2020", /compte des %, et non une durée/),
  onHome("an age as a duration", 3, "ages-2017", /« ages-2017 » donne un âge, et non une durée/),
  onHome(
    "a figure of another year than the detail",
    4,
    "smart-city-duree-4",
    /« detail » dit 2020, et le chiffre « smart-city-duree-4 » est de juin 2023/,
  ),
  {
    rule: "a duration as a number of places",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace("term: Durée", "term: Places"),
    field: "facts 2 › figure",
    says: /« roubaix-duree » compte des mois, et non des personnes/,
  },
  {
    rule: "an age as the duration of a course",
    file: "content/programs/technicien-fibre.mdx",
    change: (text) => text.replace(/^( {2}duration: ).*$/m, "$1ages-2017-25"),
    field: "glance › duration",
    says: /« ages-2017-25 » donne un âge, et non une durée/,
  },
]);

test("a figure may join a group or a label that it does not contradict", async () => {
  const replaced = (file: string, was: string, is: string): Change => [
    `content/${file}.yaml`,
    (text) => text.replace(was, is),
  ];
  await expectAccepted([
    replaced(
      "figure-groups/personnes-formees",
      "  - techniciens-en-emploi-2023",
      "  - techniciens-en-emploi-2023\n  - places-datacenter-2020-2021",
    ),
    replaced(
      "figure-groups/duree-smart-city",
      "  - smart-city-duree-5",
      "  - smart-city-duree-5\n  - romans-heures",
    ),
    // A title without a course or a town: the figures may be of any school.
    replaced(
      "figure-groups/duree-smart-city",
      "title: Durée de la formation smart city de Marseille",
      "title: Durée de nos formations",
    ),
    replaced(
      "figure-groups/nombre-ecoles",
      "  - ecoles-2020-2021",
      "  - ecoles-2020-2021\n  - sessions-datacenter-2021",
    ),
    replaced("home/accueil", "term: Durée", "term: Combien"),
    replaced("home/accueil", "figure: roubaix-duree", "figure: roubaix-entres"),
  ]);
});

test("other sentences around a figure are accepted: with its year or town, the year of its source, or a year that dates something else", async () => {
  const paragraphs = {
    "content/pages/accueillir.mdx": [
      'En 2022, la fibre durait <Figure id="fibre-duree-2022" />.',
      'Ouverte en 2017, notre première école a changé, et la fibre dure <Figure id="fibre-duree-2022" />.',
      'En juillet 2020, un article comptait <Figure id="roubaix-entres" /> entrés le 22 juin.',
      'En 2017, nous commencions ; en 2022, la fibre durait <Figure id="fibre-duree-2022" />.',
      'Depuis 2017, nous avons formé <Figure id="jeunes-formes-2020" />.',
      'Le secteur prévoit <Figure id="emplois-infrastructures-2030" /> à créer avant 2030.',
      'En 2021, les jeunes avaient <Figure id="ages-2018-2023" />.',
      'En 2017, nous avons ouvert une école où la fibre durait <Figure id="fibre-duree-2022" /> (2022).',
    ],
    "content/pages/a-propos.mdx": [
      'En Seine-Saint-Denis, le LABO occupe <Figure id="labo-surface" />.',
      'À Roubaix, le nombre de jeunes entrés était de <Figure id="roubaix-entres" bare />.',
      'Combien de mois ? <Figure id="rivesaltes-duree" bare />.',
      '| École | Mois |\n| --- | --- |\n| Rivesaltes | <Figure id="rivesaltes-duree" bare /> |',
    ],
    "content/schools/montpellier.mdx": [
      'À Rivesaltes, la formation durait <Figure id="rivesaltes-duree" />.',
      'Comme à Lyon, on y recevait des jeunes de <Figure id="ages-2018-2023" />.',
      'À Rivesaltes, comme à Montpellier, on comptait <Figure id="rivesaltes-duree" />.',
      'À Marseille, elle durait <Figure id="smart-city-duree-4" />.',
      'À Grigny, on comptait <Figure id="places-datacenter-2020-2021" />.',
    ],
  };
  await expectAccepted(
    Object.entries(paragraphs).map(([file, words]) => [file, append(words.join("\n\n"))]),
  );
});

const FIBRE = "content/programs/technicien-fibre.mdx";
const DURATION = '- Rivesaltes, 2021 : <Figure id="rivesaltes-duree" />.';

describeBreaks("a figure without its unit is reported where no word follows", [
  {
    rule: "at the end of a sentence",
    file: FIBRE,
    change: (text) => text.replace('id="rivesaltes-duree" />', 'id="rivesaltes-duree" bare />'),
    says: /aucun mot ne dit ce que compte le chiffre « rivesaltes-duree » : « bare » ôte son unité \(mois\)/,
  },
  {
    rule: "before a no-break space and a semicolon",
    file: "content/pages/a-propos.mdx",
    change: append('Rivesaltes, 2021 : <Figure id="rivesaltes-duree" bare />\u00a0; Lyon, non.'),
    says: /aucun mot ne dit ce que compte/,
  },
]);

test("a figure without its unit may stand before the word that it counts, or after a figure with the same unit", async () => {
  await expectAccepted([
    [
      FIBRE,
      (text) =>
        text.replace(
          DURATION,
          '- Rivesaltes, 2021 : <Figure id="rivesaltes-duree" bare /> mois. <Source id="s9" />\n- Rivesaltes, 2021, encore : <Figure id="rivesaltes-duree" />, oui, <Figure id="rivesaltes-duree" bare />.',
        ),
    ],
  ]);
});
