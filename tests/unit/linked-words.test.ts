/** The words of a setting that become links on the pages that show it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedPieces } from "#association/linked-words.ts";

const linksIn = (text: string) =>
  linkedPieces(text).flatMap(({ words, href }) => (href === undefined ? [] : [[words, href]]));

test("e-mail addresses, French numbers, our other sites and « Laisse ton numéro » become links", () => {
  assert.deepEqual(
    linksIn(
      "Écrivez à soutien@exemple.fr, appelez le 03 20 00 00 00 ou le +33 (0)3.20.00.00.01, ou passez par impalaavenir.com. Laisse ton numéro.",
    ),
    [
      ["soutien@exemple.fr", "mailto:soutien@exemple.fr"],
      ["03 20 00 00 00", "tel:0320000000"],
      ["+33 (0)3.20.00.00.01", "tel:+33320000001"],
      ["impalaavenir.com", "https://www.impalaavenir.com"],
      ["Laisse ton numéro", "/candidater/"],
    ],
  );
});

test("a SIRET, a year, an amount, hours and a number with too many digits do not become links", () => {
  assert.deepEqual(
    linksIn("SIRET 123 456 789 01234, en 2026, 12 000 €, de 9 h à 17 h, au 0100200300400."),
    [],
  );
});

test("all the words of the text are kept", () => {
  const text = "Le 03 20 00 00 00, de 9 h à 17 h.";
  assert.equal(
    linkedPieces(text)
      .map(({ words }) => words)
      .join(""),
    text,
  );
});
