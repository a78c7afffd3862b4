/** Texts that say what a school does today, although its state is `unknown`: nobody has published whether it is still open. */
import { test } from "node:test";
import { append, describeParagraphs, expectAccepted, type Change } from "./breaking.ts";

const says =
  /dit au présent ce que fait une école dont personne n'a publié si elle est ouverte \(state › value: unknown dans content\/schools\/[a-z-]+\.mdx\)\. Remède : dites au passé/;

describeParagraphs(
  "what a school of unknown state does today is reported",
  "content/pages/accueillir.mdx",
  [
    "Notre école de Roubaix reçoit chaque année des jeunes sans diplôme.",
    "L'école de Grigny, ouverte en 2020, accueille des jeunes de la ville.",
    "Depuis 2020, notre école de Roubaix forme des jeunes.",
    "À Rivesaltes, nous formons des jeunes à la fibre.",
    "Nous accueillons à Nanterre des jeunes sans emploi.",
    "On peut se former à Toulon.",
    "À Montpellier, on recrute toute l'année.",
    "L'école de Romans-sur-Isère est toujours ouverte.",
  ].map((sentence) => [sentence, sentence, says] as const),
);

const RIGHT = [
  "En 2021, notre école de Roubaix reçoit des jeunes de la ville.",
  "Notre école de Roubaix recevait des jeunes sans diplôme.",
  "Demandez si l'école de Roubaix accueille encore des jeunes.",
  "Nous ne formons plus à Grigny.",
  "Pour Roubaix, nous recevons vos candidatures par ce site.",
  "Roubaix accueille OVHcloud.",
  "À Magny-les-Hameaux, nous formons des jeunes sans diplôme.",
  "Nous formons à Saint-Denis, au LABO.",
  "L'école de Roubaix figure dans notre histoire.",
  "Après Roubaix et Nanterre, nous formons à Magny-les-Hameaux.",
  "Roubaix appartient à notre histoire ; nous formons aujourd'hui des jeunes.",
  "Depuis Roubaix, en 2020, nous formons au métier du datacenter.",
  "Pour aller de Lyon à Saint-Denis, on prend le train.",
  "Dans la métropole de Lyon, on recrute des techniciens.",
  "Nous accueillons les visiteurs du site, à Nanterre.",
  "L'école de Toulon reçoit la presse sur demande.",
];

test("the past, a year, a question, other places and a school with an intake to come are accepted", async () => {
  const texts: Change = ["content/pages/accueillir.mdx", append(RIGHT.join("\n\n"))];
  await expectAccepted([texts]);
  await expectAccepted([
    [
      "content/cohorts/marseille-2027.yaml",
      () =>
        "program: technicien-smart-city\nschool: marseille-saint-jerome\nstarts: 1er mars 2027\n",
    ],
    ["content/pages/accueillir.mdx", append("Nous formons à Marseille Saint-Jérôme.")],
  ]);
  await expectAccepted([
    [
      "content/cohorts/nanterre-2027.yaml",
      () => "program: technicien-fibre\nschool: nanterre\nstarts: 1er mars 2027\n",
    ],
    [
      "content/pages/accueillir.mdx",
      append("À Nanterre, nous accueillons des jeunes sans emploi."),
    ],
  ]);
});
