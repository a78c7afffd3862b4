import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuantity } from "#lib/quantities.ts";
import { keyFigureWords } from "#press/key-figure.ts";

const words = (value: string, unit: string | undefined, measures: string): string => {
  const { amount, about } = keyFigureWords({ value: parseQuantity(value), unit, measures });
  return `${amount} | ${about}`.replace(/[\u00a0\u202f]/g, " ");
};

test("a figure and what it measures are written so that the unit is said once", () => {
  assert.equal(
    words("1 200", "personnes", "personnes reconverties"),
    "1 200 | personnes reconverties",
  );
  assert.equal(words("4", "mois", "durée de la formation"), "4 mois | : durée de la formation");
  assert.equal(words("2", undefined, "écoles de plus"), "2 | : écoles de plus");
});

test("« une vingtaine » is followed by « de » or « d’ » even if its unit is the first word of what it measures", () => {
  assert.equal(
    words("une vingtaine", "jeunes", "jeunes formés"),
    "une vingtaine | de jeunes formés",
  );
  assert.equal(words("une centaine", "élèves", "élèves formés"), "une centaine | d’élèves formés");
});
