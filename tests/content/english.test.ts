import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { frenchFault, typedNumberFaults } from "#content-check/language/english.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { englishDate, englishQuantity } from "#lib/english-words.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { parseQuantity } from "#lib/quantities.ts";
import { typesetHtml } from "#lib/typography.ts";
import { append, describeBreaks, describeParagraphs, line } from "./breaking.ts";
import { sampleText } from "./project.ts";

const PRESS = "content/english/press.mdx";

describeParagraphs("the text of a page in English", PRESS, [
  [
    "a page in English takes its figures from their files",
    "We have trained 1,200 people.",
    /« 1,200 » est tapé dans une page en anglais.*<Figure id="roubaix-entres" \/>/s,
  ],
  [
    "a page in English takes its rates from their files",
    "We place 70% of them.",
    /« 70 » est tapé/,
  ],
  [
    "a page in English has no French words",
    "Our first course began in Chelles, en région parisienne.",
    /« région » est en français.*anglais/,
  ],
  [
    "a page in English takes its dates from the announcements",
    "It began in 2017, in Chelles.",
    /« 2017 » est tapé.*<EventDate/s,
  ],
  [
    "a page in English must not use a component with French text",
    "<Timeline />",
    /<Timeline> n'existe pas dans une page en anglais.*on peut écrire <Source/s,
  ],
  [
    "a page in English refers only to figures that exist",
    'It was so in <FigureDate id="roubaix-entre" />.',
    /« roubaix-entre » n'existe pas.*roubaix-entres/s,
  ],
  [
    "a page in English refers only to announcements that exist",
    'It was so on <EventDate id="roubaix-2021" />.',
    /« roubaix-2021 » n'existe pas/,
  ],
  [
    "a page in English links only to pages that exist",
    "Read [our news](/presse/roubaix-2121/).",
    /\/presse\/roubaix-2121\//,
  ],
]);

describeBreaks("a page in English", [
  {
    rule: "a page in English has no number in its front matter",
    file: PRESS,
    change: line("lead", "We have trained young people in France since 2017, and go on doing so."),
    field: "lead",
    says: /« 2017 » est tapé.*l'en-tête n'a pas de nombres/s,
  },
  {
    rule: "a page in English names its French counterpart",
    file: PRESS,
    change: (whole) => whole.replace("href: /presse/", "href: /press/"),
    field: "french › href",
    says: /\/presse\//,
  },
  {
    rule: "a page in English names a whole page as its French counterpart",
    file: PRESS,
    change: (whole) => whole.replace("href: /presse/", "href: /presse/#contact-presse"),
    field: "french › href",
    says: /« #contact-presse » n'est qu'un endroit de la page.*écrivez \/presse\//s,
  },
  {
    rule: "a French page is the counterpart of one page in English only",
    file: PRESS,
    change: (whole) => whole.replace("href: /presse/", "href: /soutenir/"),
    field: "french › href",
    says: /\/soutenir\/ est déjà la page française de content\/english\/funders\.mdx/,
  },
  {
    rule: "a copy of a page in English gets a single fault: its summary is that of another page",
    file: "content/english/press-copie.mdx",
    change: () => line("title", "For schools")(sampleText(PRESS)),
    field: "summary",
    says: /ce résumé est déjà celui de content\/english\/press\.mdx/,
  },
  {
    rule: "a French page must not use the components of English pages",
    file: "content/pages/soutenir.mdx",
    change: append('Depuis <EventDate id="roubaix-2020" />.'),
    says: /<EventDate> n'existe pas\./,
  },
]);

test("names that contain a digit are not numbers", () => {
  const told = (words: string) =>
    typedNumberFaults({ collection: "english", path: PRESS } as ContentFile, undefined, [
      { text: words, line: 1, path: ["lead"], isProse: true },
    ]).length;
  for (const name of [
    "the site TH3 of Telehouse",
    "4G and 5G",
    "an RJ45 plug",
    "PA2",
    "the École de la 2e Chance",
    "it runs 24/7",
  ])
    assert.equal(told(name), 0, name);
  for (const number of ["the 2nd school", "in 2020.", "70%", "some 12,5 of them", "24 of 27"])
    assert.equal(told(number), 1, number);
});

test("French words that English uses are accepted", () => {
  for (const text of ["The communiqué names Anne Roy, née Martin.", "A protégé of the school."])
    assert.equal(frenchFault(text), undefined, text);
});

describe("quantities and dates in English", () => {
  for (const [typed, unit, written] of [
    ["1 200", "personnes", "1,200"],
    ["plus de 500", "jeunes", "more than 500"],
    ["environ 70", "%", "about 70%"],
    ["8 à 10", "%", "8 to 10%"],
    ["400 000", "€", "€400,000"],
    ["1 000 à 2 000", "€", "€1,000 to €2,000"],
    ["1 000 puis 2 000", "€", "€1,000, then €2,000"],
    ["3,5", "mois", "3.5"],
    ["100", "m²", "100\u00a0m²"],
    ["12", "kWh", "12\u00a0kWh"],
    ["1", "Gbit/s", "1\u00a0Gbit/s"],
    ["1", "an", "1"],
    ["400", "€ par mois", "400"],
    ["une vingtaine", "écoles", "some 20"],
    ["36 puis 72", "places", "36, then 72"],
    ["14e", "école", "14th"],
    ["1,4682", "", "1.4682"],
    ["1er", "", "1st"],
    ["22e", "", "22nd"],
    ["113e", "", "113th"],
  ] as const)
    test(`${typed} ${unit} becomes ${written}`, () => {
      assert.equal(englishQuantity(parseQuantity(typed), unit), written);
    });

  for (const [typed, written] of [
    ["25 septembre 2017", "25 September 2017"],
    ["juillet 2020", "July 2020"],
    ["début 2022", "early 2022"],
    ["mi-2021", "mid-2021"],
    ["au plus tard mai 2021", "by May 2021"],
    ["vers 2019", "around 2019"],
    ["décembre 2020 à mars 2021", "December 2020 to March 2021"],
    ["fin 2019 ou début 2020 (déduction)", "late 2019 or early 2020"],
    ["inconnue", "date unknown"],
  ] as const)
    test(`${typed} becomes ${written}`, () => {
      assert.equal(englishDate(parsePartialDate(typed)), written);
    });
});

test("a page in English has English typography, its French parts French typography", () => {
  assert.equal(
    typesetHtml(
      `<header lang="fr" title="Quoi ?"><p>L'été : oui</p></header><p>It's so: 25 September 2017 , yes</p><li><a lang="fr">Qui ?</a>, why?</li>`,
      "en",
    ),
    `<header lang="fr" title="Quoi\u202f?"><p>L’été\u202f: oui</p></header><p>It’s so: 25\u00a0September 2017, yes</p><li><a lang="fr">Qui\u202f?</a>, why?</li>`,
  );
});
