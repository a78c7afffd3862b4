import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuantity } from "#lib/quantities.ts";
import { keyFigureWords } from "#press/key-figure.ts";

const words = (value: string, unit: string | undefined, measures: string): string => {
  const { amount, about } = keyFigureWords({ value: parseQuantity(value), unit, measures });
  return `${amount} | ${about}`.replace(/[\u00a0\u202f]/g, " ");
};

test("a figure is a sentence that says its unit once", () => {
  assert.equal(
    words("1 200", "personnes", "personnes reconverties"),
    "1 200 | personnes reconverties",
  );
  assert.equal(words("4", "mois", "durée de la formation"), "4 mois | : durée de la formation");
  assert.equal(words("2", undefined, "écoles de plus"), "2 | : écoles de plus");
});

test("« une vingtaine » keeps its « de » before a unit that begins the sentence", () => {
  assert.equal(
    words("une vingtaine", "jeunes", "jeunes formés"),
    "une vingtaine | de jeunes formés",
  );
  assert.equal(words("une centaine", "élèves", "élèves formés"), "une centaine | d’élèves formés");
});
