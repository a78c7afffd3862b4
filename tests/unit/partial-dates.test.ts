import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, formatDateInSentence, formatDateOf, machineDate } from "#lib/date-words.ts";
import {
  later,
  newestFirst,
  oldestFirst,
  parsePartialDate,
  PartialDateError,
} from "#lib/partial-dates.ts";

/** Each date as typed, as a label, inside a sentence, and machine-readable. */
const READ: [string, string, string, string | undefined][] = [
  ["22 juin 2020", "22 juin 2020", "le 22 juin 2020", "2020-06-22"],
  ["1er avril 2021", "1er avril 2021", "le 1er avril 2021", "2021-04-01"],
  ["2020-06-22", "22 juin 2020", "le 22 juin 2020", "2020-06-22"],
  ["2023-06", "juin 2023", "en juin 2023", "2023-06"],
  ["juin 2023", "juin 2023", "en juin 2023", "2023-06"],
  ["Août 2021", "août 2021", "en août 2021", "2021-08"],
  ["2022", "2022", "en 2022", "2022"],
  ["29 février 2020", "29 février 2020", "le 29 février 2020", "2020-02-29"],
  ["au plus tard mai 2021", "au plus tard mai 2021", "au plus tard en mai 2021", undefined],
  ["vers 2019", "vers 2019", "vers 2019", undefined],
  ["après 2020", "après 2020", "après 2020", undefined],
  ["début 2022", "début 2022", "début 2022", undefined],
  ["automne 2017", "automne 2017", "à l’automne 2017", undefined],
  ["fin 2019 ou début 2020", "fin 2019 ou début 2020", "fin 2019 ou début 2020", undefined],
  ["mars ou avril 2025", "mars ou avril 2025", "en mars 2025 ou en avril 2025", undefined],
  ["vers mars ou avril 2025", "vers mars ou avril 2025", "vers mars ou avril 2025", undefined],
  ["2017 à 2019", "2017 à 2019", "de 2017 à 2019", undefined],
  ["avril 2021 à 2022", "avril 2021 à 2022", "d’avril 2021 à 2022", undefined],
  [
    "au plus tard le 3 mai 2021",
    "au plus tard le 3 mai 2021",
    "au plus tard le 3 mai 2021",
    undefined,
  ],
  [
    "au plus tard 3 mai 2021",
    "au plus tard le 3 mai 2021",
    "au plus tard le 3 mai 2021",
    undefined,
  ],
  ["vers le 3 mai 2021", "vers le 3 mai 2021", "vers le 3 mai 2021", undefined],
  ["après le 3 mai 2021", "après le 3 mai 2021", "après le 3 mai 2021", undefined],
  ["8 mars 2027 à 19 mars 2027", "8 mars au 19 mars 2027", "du 8 mars au 19 mars 2027", undefined],
  [
    "8 mars 2027 ou 9 mars 2027",
    "8 mars ou 9 mars 2027",
    "le 8 mars 2027 ou le 9 mars 2027",
    undefined,
  ],
  [
    "été 2020 à printemps 2021",
    "été 2020 au printemps 2021",
    "de l’été 2020 au printemps 2021",
    undefined,
  ],
  ["inconnue", "date inconnue", "à une date inconnue", undefined],
];

for (const [typed, label, inSentence, machine] of READ) {
  test(`« ${typed} » keeps its precision`, () => {
    const date = parsePartialDate(typed);
    assert.equal(formatDate(date), label);
    assert.equal(formatDateInSentence(date), inSentence);
    assert.equal(machineDate(date), machine);
  });
}

const REFUSED = [
  "31 février 2020",
  "2020-02-31",
  "29 février 2021",
  "2020-13",
  "2020-00-10",
  "0 juin 2020",
  "32 mai 2020",
  "juillembre 2020",
  "20",
  "20200622",
  "22/06/2020",
  "3020",
  "2022-2023",
  "2019 à 2017",
  "hier",
  "",
];

for (const typed of REFUSED) {
  test(`« ${typed} » is refused, with an example of a valid date`, () => {
    assert.throws(
      () => parsePartialDate(typed),
      (error) => error instanceof PartialDateError && /« 22 juin 2020 »/.test(error.remedy),
    );
  });
}

test("a deduced date is marked as deduced, and is otherwise the same", () => {
  const date = parsePartialDate("novembre 2018 (déduction)");
  assert.ok(date.known && date.deduced);
  assert.equal(formatDate(date), "novembre 2018");
});

test("dates sort by their beginning, and unknown ones come last in both directions", () => {
  const typed = ["juin 2023", "inconnue", "2022", "22 juin 2020", "début 2020", "juin 2020"];
  const sorted = (order: typeof oldestFirst) =>
    typed.map(parsePartialDate).sort(order).map(formatDate);
  assert.deepEqual(sorted(oldestFirst), [
    "début 2020",
    "juin 2020",
    "22 juin 2020",
    "2022",
    "juin 2023",
    "date inconnue",
  ]);
  assert.deepEqual(sorted(newestFirst), [
    "juin 2023",
    "2022",
    "22 juin 2020",
    "juin 2020",
    "début 2020",
    "date inconnue",
  ]);
});

test("a date after a noun follows French grammar", () => {
  for (const [typed, afterNoun] of [
    ["22 juin 2020", "du 22 juin 2020"],
    ["juillet 2020", "de juillet 2020"],
    ["août 2020", "d’août 2020"],
    ["2019", "de 2019"],
    ["1er avril 2021", "du 1er avril 2021"],
    ["printemps 2020", "du printemps 2020"],
    ["automne 2017", "de l’automne 2017"],
    ["mi-2020", "de la mi-2020"],
    ["début 2022", "de début 2022"],
    ["avril 2021 à 2022", "d’avril 2021 à 2022"],
    ["8 mars 2027 à 19 mars 2027", "du 8 mars au 19 mars 2027"],
    ["fin 2019 ou début 2020", "de fin 2019 ou début 2020"],
    ["vers 2019", "de vers 2019"],
    ["inconnue", "de date inconnue"],
  ] as const)
    assert.equal(formatDateOf(parsePartialDate(typed)), afterNoun);
});

test("later() returns the later of two dates, in either order", () => {
  const [checked, published] = ["28 novembre 2026", "11 janvier 2027"].map(parsePartialDate);
  assert.ok(checked && published);
  assert.equal(later(checked, published), published);
  assert.equal(later(published, checked), published);
  assert.equal(later(checked, checked), checked);
});
