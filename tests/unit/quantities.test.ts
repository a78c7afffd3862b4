import assert from "node:assert/strict";
import { test } from "node:test";
import { formatQuantity, parseQuantity, QuantityError } from "#lib/quantities.ts";

const READ: [string, string | undefined, string][] = [
  ["16", "jeunes", "16\u00a0jeunes"],
  ["1 200", undefined, "1\u202f200"],
  ["400000", "€", "400\u202f000\u00a0€"],
  ["plus de 500", "jeunes", "plus de 500\u00a0jeunes"],
  ["au plus 30", "jeunes", "au plus 30\u00a0jeunes"],
  ["environ 70", "%", "environ 70\u00a0%"],
  ["8 à 10", "%", "8 à 10\u00a0%"],
  ["une vingtaine", "écoles", "une vingtaine d’écoles"],
  ["une douzaine", "jeunes", "une douzaine de jeunes"],
  ["36 puis 72", "places", "36 puis 72\u00a0places"],
  ["3,5", "mois", "3,5\u00a0mois"],
  ["14e", undefined, "14e"],
  ["1er", undefined, "1er"],
  ["1re", undefined, "1re"],
  ["une soixantaine", "places", "une soixantaine de places"],
  ["1,4682", undefined, "1,4682"],
  ["0,0005", "mm", "0,0005\u00a0mm"],
  ["0,125", "mm", "0,125\u00a0mm"],
];

for (const [typed, unit, shown] of READ) {
  test(`« ${typed} » (${unit ?? "no unit"}) is shown as « ${shown} »`, () => {
    assert.equal(formatQuantity(parseQuantity(typed), unit), shown);
  });
}

for (const typed of [
  "beaucoup",
  "",
  "12 ou 15",
  "10 à 8",
  "1 20",
  "-3",
  "70 %",
  "12.5",
  "plus de cinq",
]) {
  test(`« ${typed} » is refused`, () => {
    assert.throws(() => parseQuantity(typed), QuantityError);
  });
}

test("a bound or a range does not become a single number", () => {
  assert.deepEqual(parseQuantity("plus de 500"), { kind: "moreThan", value: 500 });
  assert.deepEqual(parseQuantity("8 à 10"), { kind: "range", from: 8, to: 10 });
  assert.deepEqual(parseQuantity("36 puis 72"), { kind: "then", first: 36, second: 72 });
});

for (const [typed, meant] of [
  ["près de 2 300", "environ 2 300"],
  ["un peu plus de 40", "plus de 40"],
  ["14ème", "14e"],
  ["1ère", "1re"],
  ["2nde", "2e"],
] as const)
  test(`« ${typed} » is refused with the words to write`, () => {
    assert.throws(
      () => parseQuantity(typed),
      (error: unknown) => error instanceof QuantityError && error.remedy.includes(`« ${meant} »`),
    );
  });

test("« 1.250.000 » is refused with a single way to write it, because its full stops can only separate thousands", () => {
  assert.throws(() => parseQuantity("1.250.000"), { remedy: "écrivez « 1 250 000 »." });
});

test("a number such as « 12.500 », which may be 12 500 or 12,5, is refused with both ways to write it, and both are accepted", () => {
  for (const [typed, value, decimals] of [
    ["12.500", 12_500, 12.5],
    ["1,125", 1125, 1.125],
  ] as const)
    assert.throws(
      () => parseQuantity(typed),
      ({ remedy }: QuantityError) => {
        const meant = [...remedy.matchAll(/« (.+?) »/g)].map(([, each = ""]) =>
          parseQuantity(each),
        );
        assert.deepEqual(meant, [
          { kind: "exact", value },
          { kind: "exact", value: decimals },
        ]);
        return true;
      },
    );
});
