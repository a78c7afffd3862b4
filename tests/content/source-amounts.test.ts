import { test } from "node:test";
import { append, describeBreaks, expectAccepted, instead } from "./breaking.ts";

/** A page without amounts, to which sentences with amounts are added. */
const PAGE = "content/pages/accueillir.mdx";

describeBreaks("an amount that another page contradicts, from the same source, is reported", [
  {
    rule: "an amount below an age",
    file: "content/pages/orienter.mdx",
    change: instead("200 € par mois avant 18 ans", "300 € par mois avant 18 ans"),
    says: /« 300 € » avant 18 ans : content\/questions\/\S+ dit 200 €, d'après la même source \(s46\)/,
  },
]);

describeBreaks(
  "a contradicted amount after « ensuite », for people of 18 and over, is reported",
  [
    {
      rule: "an amount whose age is in the clause before it",
      file: "content/questions/familles-remuneration.mdx",
      change: instead("500 € ensuite", "600 € ensuite"),
      says: /« 600 € » à partir de 18 ans : content\/\S+ dit 500 €/,
    },
  ],
  { apart: true },
);

describeBreaks(
  "a contradicted amount in a sentence of its own is reported",
  [
    {
      rule: "an amount in a sentence of its own, which begins with the age",
      file: "content/questions/jeunes-paie.mdx",
      change: instead("c'est 500 €", "c'est 50 €"),
      says: /« 50 € » à partir de 18 ans/,
    },
  ],
  { apart: true },
);

test("amounts for another age, time or source, in a range, or on a page that also gives the usual amount, are accepted", async () => {
  const texts = [
    'En 2024, une E2C versait en général 500 € par mois à partir de 18 ans. <Source id="s46" />',
    'En 2021, une E2C versait en général 180 € par mois avant 18 ans. <Source id="s46" />',
    'En 2024, une E2C versait en général 300 € par mois avant 16 ans. <Source id="s46" />',
    'En 2024, une aide de 50 € par an avant 18 ans existait en général. <Source id="s46" />',
    'En 2024, une E2C versait en général de 200 à 500 € par mois avant 18 ans. <Source id="s46" />',
    'En 2024, une mission locale versait en général 300 € par mois avant 18 ans. <Source id="s10" />',
  ];
  const from16To18 =
    'De 16 à 18 ans, en 2024, une E2C versait en général 200 € par mois. <Source id="s46" />';
  const before18 =
    'En 2024, une autre école versait 300 € par mois avant 18 ans. <Source id="s46" />';
  await expectAccepted([
    [PAGE, append(texts.join("\n\n"))],
    ["content/pages/a-propos.mdx", append(from16To18)],
    ["content/questions/familles-remuneration.mdx", append(before18)],
  ]);
});
