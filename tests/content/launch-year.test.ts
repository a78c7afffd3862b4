/** The year in which the scheme was launched: that of the partner who founded it. */
import { append, describeBreaks, expectAccepted, instead } from "./breaking.ts";
import { test } from "node:test";

const says = /notre lancement serait de 2018, et content\/partners\/impala-avenir\.mdx dit 2017/;

describeBreaks("another year of our launch than that of the founder is reported", [
  {
    rule: "in the press kit",
    file: "content/kit-de-presse.yaml",
    change: instead("Lancées en 2017 par", "Lancées en 2018 par"),
    field: "about › words50",
    says,
  },
  {
    rule: "before the founder",
    file: "content/pages/a-propos.mdx",
    change: instead("En 2017, Florian du Boÿs et", "En 2018, Florian du Boÿs et"),
    says,
  },
  {
    rule: "in the founder's own summary",
    file: "content/partners/impala-avenir.mdx",
    change: instead("nous ont lancés en 2017", "nous ont lancés en 2018"),
    field: "summary",
    says: /serait de 2018, et l'engagement « founded » dit 2017/,
  },
]);

test("the launch of something else, by somebody else or in several years is accepted", async () => {
  await expectAccepted([
    [
      "content/pages/a-propos.mdx",
      append(
        [
          "En 2019, [Impala Avenir](/partenaires/impala-avenir/) a lancé une étude.",
          "Impala Avenir Développement a lancé notre réseau de soutien en 2019.",
          "Impala Avenir a lancé le projet en 2017, et l'a porté jusqu'en 2022.",
          "En 2019, la Ville a lancé le projet d'une salle.",
        ]
          .map((sentence) => `${sentence} <Source id="s1" />`)
          .join("\n\n"),
      ),
    ],
  ]);
});
