import assert from "node:assert/strict";
import { test } from "node:test";
import { planQuery } from "#search/query/plan.ts";
import { Vocabulary } from "#search/query/vocabulary.ts";
import { wordsOf } from "#search/query/words.ts";
import { wordsOfSite } from "#tests/search/words-of-site.ts";

const vocabulary = new Vocabulary(
  wordsOfSite([
    ["rj45", "33 000", "5,5", "1er", "2e", "m²", "b1v", "06", "512"],
    ["2020", "16", "4", "2", "25", "100", "2017", "2023", "juin", "septembre", "chance"],
    ["fibre", "roubaix", "mois", "ans", "bac", "rsa", "numéro", "5g", "om3", "6a"],
  ]),
);

for (const [typed, ...terms] of [
  ["2020", ["2020"]],
  ["２０２０", ["2020"]],
  ["roubaix 2020", ["roubaix"], ["2020"]],
  ["roubaix2020", ["roubaix"], ["2020"]],
  ["16 ans", ["16"], ["ans"]],
  ["16\u00a0ans", ["16"], ["ans"]],
  ["16ans", ["16"], ["ans"]],
  ["4\u202fmois", ["4"], ["mois"]],
  ["rj45", ["rj45"]],
  ["RJ 45", ["rj45"]],
  ["rj-45", ["rj45"]],
  ["33000", ["33 000"]],
  ["33 000", ["33 000"]],
  ["33\u202f000", ["33 000"]],
  ["33.000", ["33 000"]],
  ["5.5 mois", ["5,5"], ["mois"]],
  ["1er", ["1er"]],
  ["1 er", ["1er"]],
  ["2ème chance", ["2e"], ["chance"]],
  ["2eme chance", ["2e"], ["chance"]],
  ["m2", ["m²"]],
  ["bac+2", ["bac"], ["2"]],
  ["n°512", ["512"]],
  ["n° 512", ["512"]],
  ["nº512", ["512"]],
  ["№ 512", ["512"]],
  ["06/2023", ["juin"], ["2023"]],
  ["25/09/2017", ["25"], ["septembre"], ["2017"]],
  ["01/09/2017", ["1er"], ["septembre"], ["2017"]],
  ["1er mois", ["1er"], ["mois"]],
  ["la fibre 5g", ["fibre"], ["5g"]],
  ["fibre OM3", ["fibre"], ["om3"]],
  ["bac 6a", ["bac"], ["6a"]],
  ["100 m2", ["100"], ["m²"]],
  ["R.S.A.", ["rsa"]],
  ["r.s.a", ["rsa"]],
  ["B.1.V", ["b1v"]],
  ["\ufb01bre", ["fibre"]],
  ["fi\u00adbre", ["fibre"]],
] as const) {
  test(`« ${typed} » asks for ${JSON.stringify(terms)}`, () => {
    const plan = planQuery(typed, vocabulary);
    assert.deepEqual(
      plan.terms.map(({ ways }) => ways.map(({ words }) => words)),
      terms,
    );
    assert.deepEqual({ ...plan, terms: [] }, { terms: [], corrections: [], unknown: [] });
  });
}

test("a number that the site lacks is reported as missing, and never corrected", () => {
  for (const typed of ["2021", "513", "rj46", "33001", "7,5", "3e"]) {
    const { terms, corrections, unknown } = planQuery(typed, vocabulary);
    assert.deepEqual(
      { terms, corrections, unknown },
      { terms: [], corrections: [], unknown: [typed] },
    );
  }
});

test("the beginning of a number is enough while it is being typed", () => {
  const { terms } = planQuery("202", vocabulary, { finished: false });
  assert.deepEqual(terms[0]?.ways, [{ words: "202", weight: 1 }]);
});

test("the plan says how many pages contain each term, numbers included", () => {
  const { terms } = planQuery("roubaix 2020 512", vocabulary);
  assert.deepEqual(
    terms.map(({ pages }) => pages),
    [4, 2, 1],
  );
});

test("words are split correctly: a full stop is not a decimal point, and a domain name is not an abbreviation", () => {
  assert.deepEqual(wordsOf("En 2020. 16 jeunes, 8 écoles."), [
    "en",
    "2020",
    "16",
    "jeunes",
    "8",
    "écoles",
  ]);
  assert.deepEqual(wordsOf("l'école-là, www.exemple.fr"), [
    "l",
    "école",
    "là",
    "www",
    "exemple",
    "fr",
  ]);
});
