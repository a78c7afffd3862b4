/** Sentences about a date after all the sources that they cite. */
import { test } from "node:test";
import { append, describeBreaks, expectAccepted, instead } from "./breaking.ts";

describeBreaks("a sentence about a date after its sources is reported", [
  {
    rule: "in the present, with a source of years before",
    file: "content/questions/jeunes-filles.mdx",
    change: instead('id="s10"', 'id="s1"'),
    says: /« février 2026 » est après la source de la phrase \(s1 est de juillet 2020\)\. Remède : citez la source qui le dit, ou corrigez la date/,
  },
  {
    rule: "in the past, on a page with a later source",
    file: "content/schools/magny-les-hameaux.mdx",
    change: append(
      'En janvier 2026, Telehouse a accueilli une promotion. <Source id="s5" /> Nous aussi. <Source id="s10" />',
    ),
    says: /« janvier 2026 » est après la source de la phrase \(s5 /,
  },
  {
    rule: "a year after every source of the page, which two rules find: reported once",
    file: "content/schools/toulon.mdx",
    change: append('Un journal a visité cette école en 2022. <Source id="s40" />'),
    says: /« 2022 » est après la source de la phrase \(s40 est de 2019\)/,
  },
  {
    rule: "after several sources",
    file: "content/pages/a-propos.mdx",
    change: append(
      'Le 3 mars 2022, un ministre a visité notre école. <Source id="s1" /> <Source id="s2" />',
    ),
    says: /« 3 mars 2022 » est après la source de la phrase \(s2 est du 1er avril 2021\)/,
  },
]);

test("what was planned, deduced or decided by law, and a date that one of the sources covers, are accepted", async () => {
  const right = [
    'L\'ouverture était prévue en mars 2021. <Source id="s1" />',
    'L\'objectif était de former cent jeunes en 2021. <Source id="s1" />',
    'Une deuxième session était envisagée en mars 2021. <Source id="s1" />',
    'La session suivante était fixée au 3 mars 2021. <Source id="s1" />',
    'L\'entreprise a donné son accord pour mars 2021. <Source id="s1" />',
    'Nous avons préparé le groupe à partir de mars 2021. <Source id="s1" />',
    'En avril 2021, nous avons formé douze jeunes. <Source id="s1" /> <Source id="s2" />',
    'En juillet 2020, nous avons annoncé une formation. <Source id="s1" />',
    'En mars 2026, nous accueillons une promotion. <Source id="s10" />',
    'Nous l\'avons ouverte en 2026. Elle forme des femmes. <Source id="s1" />',
    'La formation a duré du 22 juin 2020 au 3 décembre 2020. <Source id="s1" />',
    'Deuxième session : octobre 2021. <Source id="s1" />',
    'En avril 2021, elle a reçu une visite (déduction). <Source id="s1" />',
    'En 2024, la loi a encore ouvert ce droit à tous. <Source id="s50" />',
  ];
  await expectAccepted([["content/pages/a-propos.mdx", append(right.join("\n\n"))]]);
});
