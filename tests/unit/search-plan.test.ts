import assert from "node:assert/strict";
import { test } from "node:test";
import { planQuery } from "#search/query/plan.ts";
import { packWords, unpackWords, Vocabulary } from "#search/query/vocabulary.ts";
import { wordsOfSite } from "#tests/search/words-of-site.ts";

const vocabularyWith = (topics: readonly string[]): Vocabulary =>
  new Vocabulary(
    wordsOfSite(
      [
        ["rémunération", "plombiers", "prix", "pris", "venir", "première", "abandon", "ferme"],
        ["grigny", "toulon", "lyon", "permis", "ovh", "fibre", "optique", "datacenter", "data"],
        ["transport", "inscrire", "aide", "paroles"],
      ],
      {
        ordinary: ["priere"],
        synonyms: [
          { said: ["thune", "mission locale"], finds: ["rémunération"] },
          { said: ["datacenter"], finds: ["fibre"] },
          { said: ["aider l'association", "prise de parole"], finds: ["rémunération"] },
        ],
        topics,
        names: ["magny-les-hameaux"],
      },
    ),
  );
const TOPICS = ["grigny", "toulon", "lyon", "permis"];
const vocabulary = vocabularyWith(TOPICS);

/** The words to query the index for, term by term. */
const asks = (query: string, finished = true): string[][] =>
  planQuery(query, vocabulary, { finished }).terms.map(({ ways }) =>
    ways.map(({ words }) => words),
  );

test("packing words and unpacking them gives the same words", () => {
  const words = ["abandon", "abandonner", "école", "écoles", "œuvre"];
  assert.deepEqual(unpackWords(packWords(words)), words);
  assert.deepEqual(unpackWords(packWords([])), []);
});

for (const [typed, ...terms] of [
  ["tranport", ["transport"]],
  ["transprot", ["transport"]],
  ["plonbier", ["plombiers"]],
  ["est-ce que c'est la fibre ?", ["fibre"]],
  ["fibreoptique", ["fibre optique"]],
  ["data center", ["fibre", "datacenter"]],
  ["des thunes", ["rémunération"]],
  ["tune", ["rémunération"]],
  ["la mision local", ["rémunération"]],
  ["pri", ["pris", "prix"]],
  ["minscrire", ["inscrire"]],
  ["abandonné", ["abandon"]],
  ["magnilezamo", ["magny les hameaux"]],
  ["lafibre", ["fibre"]],
  ["grini", ["grigny"]],
  ["tulon", ["toulon"]],
  ["toulo", ["toulon"]],
  ["permi", ["permis"]],
  ["ovéhache", ["ovh"]],
  ["transpo", ["transport"]],
  ["fibre et transport", ["fibre"], ["transport"]],
  ["aider", ["aide"]],
  ["la parole", ["paroles"]],
  ["aider l'association", ["rémunération"]],
] as const) {
  test(`« ${typed} » asks for ${JSON.stringify(terms)}`, () => {
    assert.deepEqual(asks(typed), terms);
  });
}

test("any beginning is enough while a word is being typed; a finished one may lack three letters at most", () => {
  assert.deepEqual(asks("trans", false), [["trans"]]);
  assert.deepEqual(asks("transp"), [["transport"]]);
  assert.deepEqual(planQuery("trans", vocabulary).unknown, ["trans"]);
});

test("a correction is reported, but another form of the same word is not a correction", () => {
  assert.deepEqual(planQuery("tranport", vocabulary).corrections, [
    { typed: "tranport", meant: "transport" },
  ]);
  assert.deepEqual(planQuery("fibres", vocabulary).corrections, []);
});

test("a wrong or missing letter in a short word is corrected only if that gives a topic", () => {
  for (const [typed, meant] of [
    ["feme", "ferme"],
    ["firme", "ferme"],
    ["veni", "venir"],
    ["vanir", "venir"],
  ] as const) {
    assert.deepEqual(planQuery(typed, vocabulary).corrections, [], typed);
    const withTopic = vocabularyWith([...TOPICS, meant]);
    assert.deepEqual(planQuery(typed, withTopic).corrections, [{ typed, meant }]);
  }
});

test("a word with a single sound is not corrected to another word with this sound: « aix » does not become « et » or « hai »", () => {
  const names = new Vocabulary(wordsOfSite([["hai", "et"]], { topics: ["hai"] }));
  assert.deepEqual(planQuery("aix", names).unknown, ["aix"]);
});

test("an ordinary French word is not a typo", () => {
  const { terms, corrections, unknown } = planQuery("prière", vocabulary);
  assert.deepEqual(
    { terms, corrections, unknown },
    { terms: [], corrections: [], unknown: ["prière"] },
  );
});

for (const typed of ["", "?!…", "😀", "\u0000\u0007", "a ".repeat(5000)])
  test(`${JSON.stringify(typed.slice(0, 10))} (${String(typed.length)} characters) asks for nothing`, () => {
    assert.deepEqual(asks(typed), []);
  });

test("of a very long question, only the first 300 characters and the first 12 words are searched for", () => {
  assert.equal(asks("fibre ".repeat(5000)).length, 12);
  assert.deepEqual(planQuery("é".repeat(10_000), vocabulary).unknown, ["é".repeat(300)]);
});
