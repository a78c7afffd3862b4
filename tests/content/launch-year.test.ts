/** The year in which the scheme was launched. The file of the partner who founded it gives the right one. */
import { append, describeBreaks, describeParagraphs, expectAccepted, instead } from "./breaking.ts";
import { test } from "node:test";

const says = /notre lancement serait de 2018, et content\/partners\/impala-avenir\.mdx dit 2017/;

describeBreaks("another year of our launch than in the founder's file is reported", [
  {
    rule: "in the press kit",
    file: "content/kit-de-presse.yaml",
    change: instead("Lancées en 2017 par", "Lancées en 2018 par"),
    field: "about › words50",
    says,
  },
  {
    rule: "in a sentence in which the year precedes the founder's name",
    file: "content/pages/a-propos.mdx",
    change: instead("En 2017, Florian du Boÿs et", "En 2018, Florian du Boÿs et"),
    says,
  },
  {
    rule: "in the summary of the founder's file itself",
    file: "content/partners/impala-avenir.mdx",
    change: instead("nous ont lancés en 2017", "nous ont lancés en 2018"),
    field: "summary",
    says: /serait de 2018, et l'engagement « founded » dit 2017/,
  },
]);

describeParagraphs(
  "another year of our launch is reported, whatever the verb",
  "content/pages/a-propos.mdx",
  [
    "Créées en 2018 par Florian du Boÿs et Impala Avenir, nos formations sont gratuites.",
    "Fondés fin 2018, Les Plombiers du Numérique forment des jeunes.",
    "Les Plombiers du Numérique, nés en 2018, forment des jeunes.",
    "Les Plombiers du Numérique ont été créés en 2018.",
    "Nos écoles sont nées en 2018.",
    "Les Plombiers du Numérique existent depuis 2018.",
    "Nous existons depuis 2018.",
    "En 2018, Florian du Boÿs a fondé notre réseau.",
    "En 2018, [Impala Avenir](/partenaires/impala-avenir/) nous a créés.",
  ].map((sentence) => [sentence, `${sentence} <Source id="s25" />`, says] as const),
);

test("another year is accepted if something else was launched, or somebody else launched it, or the sentence names several years", async () => {
  await expectAccepted([
    [
      "content/pages/a-propos.mdx",
      append(
        [
          "En 2019, [Impala Avenir](/partenaires/impala-avenir/) a lancé une étude.",
          "Impala Avenir Développement a lancé notre réseau de soutien en 2019.",
          "Impala Avenir a lancé le projet en 2017, et l'a porté jusqu'en 2022.",
          "En 2019, la Ville a lancé le projet d'une salle.",
          "En 2018, Impala Avenir a créé nos écoles de Lyon et de Châlons-en-Champagne.",
          "À Roubaix, nos formations existent depuis 2020.",
          "Nos écoles sont nées en 2018 à Lyon, et ailleurs plus tôt.",
          "Nos formations datacenter sont nées en 2019.",
          "Nos écoles de Grigny, lancées en 2020, sont en Essonne.",
          "Créée fin 2018 avec Impala Avenir, l'association porte le projet.",
          "Le fonds de dotation Impala Avenir est né en 2014.",
          "Fondée en 2008, l'association France Datacenter nous aide.",
        ]
          .map((sentence) => `${sentence} <Source id="s1" />`)
          .join("\n\n"),
      ),
    ],
  ]);
});
