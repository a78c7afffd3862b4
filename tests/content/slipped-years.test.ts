/** Months with another year than that of the source, the school or the announcement beside them. */
import { test } from "node:test";
import { append, describeBreaks, expectAccepted, instead } from "./breaking.ts";

describeBreaks("a month with a wrong year is reported", [
  {
    rule: "the opening of a linked school",
    file: "content/partners/afpa.mdx",
    change: instead("En mars 2025, [Equinix]", "En mars 2024, [Equinix]"),
    says: /le texte dit « mars 2024 », et content\/schools\/saint-denis\.mdx de mars 2025/,
  },
  {
    rule: "the year of a linked announcement",
    file: "content/pages/a-propos.mdx",
    change: instead(
      "Depuis mars 2025, nous formons au [LABO](/presse/labo-2025/) d'Equinix, à Saint-Denis.",
      "Depuis mars 2024, nous formons au [LABO](/presse/labo-2025/) d'Equinix.",
    ),
    says: /le texte dit « mars 2024 », et content\/press\/labo-2025\.mdx de mars 2025/,
  },
  {
    rule: "the opening of the page's own school",
    file: "content/schools/saint-denis.mdx",
    change: instead("ses portes en mars 2025", "ses portes en mars 2024"),
    says: /« mars 2024 », et content\/schools\/saint-denis\.mdx de mars 2025/,
  },
  {
    rule: "the opening of the only school that a sentence names, without a source",
    file: "content/pages/accueillir.mdx",
    change: append("Notre école de Grigny a ouvert en août 2019."),
    says: /« août 2019 », et content\/schools\/grigny\.mdx d['’]août 2020/,
  },
  {
    rule: "the year of the sentence's source, when nothing else dates it",
    file: "content/partners/ovhcloud.mdx",
    change: instead("En juillet 2020, il situait", "En juillet 2019, il situait"),
    says: /« juillet 2019 », et la source s1 de juillet 2020/,
  },
  {
    rule: "the summary of a school: reported by the rule that compares it with `opened` of the same file",
    file: "content/schools/roubaix.mdx",
    change: instead("ouvert Roubaix le 22 juin 2020", "ouvert Roubaix en juin 2019"),
    field: "summary",
    says: /le résumé dit « juin 2019 », et « opened » 22 juin 2020/,
  },
  {
    rule: "the summary of a partner",
    file: "content/partners/equinix.mdx",
    change: instead("a ouvert en mars 2025", "a ouvert en mars 2024"),
    field: "summary",
    says: /« mars 2024 », et content\/schools\/saint-denis\.mdx/,
  },
]);

test("a month of another year is accepted if it may be that of something else", async () => {
  await expectAccepted([
    [
      "content/pages/accueillir.mdx",
      append(
        [
          'En mars 2024, un an plus tôt, Equinix avait choisi ses entreprises. <Source id="s4" />',
          'En avril 2024, Equinix avait choisi ses entreprises. <Source id="s4" />',
          'De mars 2024 à mars 2025, Equinix a construit le LABO. <Source id="s4" />',
          'En décembre 2017, une promotion de Chelles se formait. <Source id="s23" />',
          "L'école de Grigny devait ouvrir en août 2019.",
          "À Grigny, une promotion a commencé en août 2021. Une deuxième a commencé en août 2022.",
          "En août 2019, une équipe est allée à Grigny.",
        ].join("\n\n"),
      ),
    ],
  ]);
});
