import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, expectAccepted, faultsWith } from "./breaking.ts";

describeBreaks("typed numbers that contradict a figure are reported", [
  {
    rule: "a course of another length than its figure",
    file: "content/questions/jeunes-diplome.mdx",
    change: (text) =>
      text.replace("une autre formation demande", "une autre formation, de 9 mois, demande"),
    says: /« formation, de 9 mois » : content\/figures\/labo-duree\.yaml dit 19 mois/,
  },
  {
    rule: "another number of people than a figure counts, for the same action on the same day",
    file: "content/schools/roubaix.mdx",
    change: (text) =>
      text.replace("Les premiers jeunes sont entrés le", "18 jeunes sont entrés le"),
    says: /« 18 jeunes » : content\/figures\/roubaix-entres\.yaml dit 16 jeunes/,
  },
  {
    rule: "another number of people, with a no-break space",
    file: "content/schools/grigny.mdx",
    change: append('15\u00a0jeunes y ont reçu leur attestation. <Source id="s8" />'),
    says: /« 15 jeunes » : content\/figures\/grigny-attestations\.yaml dit 12 jeunes/,
  },
  {
    rule: "another number of people in an event of the figure's day",
    file: "content/milestones/2020-roubaix.yaml",
    change: (text) => text.replace("Les premiers jeunes sont", "17 jeunes sont"),
    field: "what",
    says: /« 17 jeunes » : content\/figures\/roubaix-entres\.yaml/,
  },
]);

test("if a figure changes, a text with its former number is reported", async () => {
  const faults = await faultsWith([
    ["content/figures/grigny-attestations.yaml", (text) => text.replace("value: 12", "value: 21")],
  ]);
  assert.match(
    faults.map(formatFault).join("\n"),
    /^content\/schools\/grigny\.mdx › ligne \d+ › summary: « 12 jeunes » : content\/figures\/grigny-attestations\.yaml dit 21 jeunes\.[^\n]*$/,
  );
});

test("a number that differs from a school's figure is accepted if it may count something else", async () => {
  const [grigny, question, roubaix] = [
    "content/schools/grigny.mdx",
    "content/questions/jeunes-diplome.mdx",
    "content/schools/roubaix.mdx",
  ];
  await expectAccepted(
    (
      [
        [grigny, '15 autres jeunes y ont reçu leur attestation au printemps. <Source id="s8" />'],
        [grigny, '15 jeunes y ont reçu leur attestation en 2019. <Source id="s8" />'],
        [grigny, '15 jeunes y ont reçu leur attestation. <Source id="s3" />'],
        [grigny, '15 jeunes y ont reçu un diplôme. <Source id="s8" />'],
        [grigny, 'Deux jeunes qui ont reçu leur attestation sont revenus. <Source id="s8" />'],
        [
          grigny,
          'Parmi eux, 3 jeunes ont reçu leur attestation en main propre. <Source id="s8" />',
        ],
        [question, 'À Saint-Denis, on passe 9 mois de formation à l\'école. <Source id="s6" />'],
        [question, 'À Saint-Denis, cette formation de 19 mois mène au titre. <Source id="s6" />'],
        [
          question,
          'À Saint-Denis et à Roubaix, une formation de 9 mois existe. <Source id="s6" />',
        ],
        [question, 'À Saint-Denis, une formation de 9 mois existe aussi. <Source id="s50" />'],
        [question, 'À Roubaix, une formation de 3 mois suivait. <Source id="s1" />'],
        [roubaix, '18 jeunes sont venus nous voir le 22 juin 2020. <Source id="s1" />'],
        [roubaix, '18 jeunes sont entrés le 28 juin 2020. <Source id="s1" />'],
        [roubaix, '12 jeunes sont entrés le 22 juin 2020. <Source id="s1" />'],
        [
          roubaix,
          '18 jeunes étaient attendus le 22 juin 2020, et 16 sont entrés. <Source id="s1" />',
        ],
        [roubaix, '4 autres jeunes sont entrés après le 22 juin 2020. <Source id="s1" />'],
        [roubaix, '18 stagiaires sont entrés le 22 juin 2020. <Source id="s1" />'],
        [grigny, 'Le 18 décembre 2020, 30 jeunes y ont reçu la ministre. <Source id="s8" />'],
      ] as const
    ).map(([file, words]) => [file, append(words)]),
  );
});
