import assert from "node:assert/strict";
import { test } from "node:test";
import { anySentenceFault } from "#content-check/language/any-sentence.ts";
import { describeBreaks } from "./breaking.ts";

describeBreaks("a total other than the product before it is reported", [
  {
    rule: "the servers of an exercise",
    file: "content/modules/rackage-de-serveurs.mdx",
    change: (text) => text.replace("Tu montes 10 serveurs de 2 U", "Tu montes 12 serveurs de 2 U"),
    says: /« 12 serveurs de 2 U : ils prennent 20 U » : le compte n'est pas bon.*12 fois 2 U font 24 U/,
  },
  {
    rule: "a calculation in the next step that starts from the former total",
    file: "content/modules/rackage-de-serveurs.mdx",
    change: (text) =>
      text.replace(
        "10 serveurs de 2 U : ils prennent 20 U",
        "12 serveurs de 2 U : ils prennent 24 U",
      ),
    says: /« 42 − 20 = 22 U » ne part pas des 24 U de la ligne d'avant\. Remède : corrigez l'un des deux calculs/,
  },
]);

const WRONG: readonly (readonly [sentence: string, right: string])[] = [
  ["Tu passes 4 semaines de 35 heures, soit 120 heures.", "140 heures"],
  ["Tu poses trois câbles de 20 m. Ils font 80 m en tout.", "60 m"],
  ["Nous formons 2 groupes de 12 jeunes, soit 26 jeunes.", "24 jeunes"],
  ["Tu passes 4 câbles jaunes de 2 m : ils font 10 m.", "8 m"],
  ["Tu portes 4 rails de 1,5 kg : le tout pèse 5 kg.", "6 kg"],
];

for (const [sentence, right] of WRONG)
  test(`« ${sentence} » should say ${right}`, () => {
    assert.match(anySentenceFault(sentence)?.remedy ?? "no fault", new RegExp(`font ${right}\\.$`));
  });

const RIGHT = [
  "Sur 15 jeunes, 12 ont trouvé un emploi : 12 / 15 = 80 %.",
  "Tu montes 12 serveurs de 2 U : ils prennent 24 U.",
  "Tu montes 12 serveurs de 2 U : 3 d'entre eux prennent 6 U.",
  "Tu montes 12 serveurs de 2 U et 3 panneaux de 1 U : ils prennent 27 U.",
  "Le parcours compte 2 sessions de 3 jours de 7 heures, soit 42 heures.",
  "Tu coupes 3 câbles de 1,1 m : ils font 3,3 m.",
  "L'école passe de 12 places à 24 places, soit 12 places supplémentaires.",
  "Nous ouvrons deux sessions de 12 places, soit 36 places avec celles de Lyon.",
  "Le parcours compte un stage de trois semaines et deux stages de deux semaines, soit 7 semaines.",
  "Le parcours compte une semaine de découverte et deux stages de deux semaines, soit 5 semaines.",
  "Tu montes 12 serveurs de 2 U : ils prennent 2 baies.",
  "Tu montes 12 serveurs de 2 U : ils prennent 20 U de plus que les autres.",
  "Ce sont 12 câbles de 2 m : ils font 2 m chacun.",
  "En 2020, 16 jeunes de 18 ans sont entrés, soit 2 ans plus tôt.",
  "Nous recevons 3 jeunes de 16 ans, soit 16 ans tout juste.",
];

for (const sentence of RIGHT)
  test(`« ${sentence} » is right`, () => {
    assert.equal(anySentenceFault(sentence), undefined);
  });
