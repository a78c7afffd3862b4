import assert from "node:assert/strict";
import { test } from "node:test";
import { shareDrawer } from "#share/pictures.ts";
import { openTypeface } from "#share/typeface.ts";
import { CHARACTERS } from "#styles/fonts/characters.ts";

const typeface = (name: string) => new URL(`../../src/styles/fonts/${name}.woff2`, import.meta.url);
const heading = await openTypeface(typeface("bricolage-grotesque-800"));
const text = await openTypeface(typeface("atkinson-hyperlegible-next"), { weight: 700 });
const draw = await shareDrawer("Les Plombiers du Numérique");

test("letters are kerned", () => {
  assert.ok(heading.measure("To") < heading.measure("T") + heading.measure("o"));
});

test("both typefaces have every character that the content may use", () => {
  for (const face of [heading, text]) assert.ok(face.measure(CHARACTERS) > 10);
  assert.match(heading.outline("É", 10, 20, 50), /translate\(10\.00 20\.00\).* d="M/);
});

test("a character that a typeface lacks stops the build, with its code and what to do", () => {
  assert.throws(
    () => heading.measure("Le 漢 et le ∑"),
    /« Le 漢 et le ∑ » .* bricolage-grotesque-800\.woff2 n'a pas : « 漢 » \(U\+6F22\), « ∑ » \(U\+2211\)\. Remède/,
  );
});

test("a picture looks the same on every machine: it contains no text element, no token and no address of a file", () => {
  const svg = draw({ title: "Les écoles", label: "Écoles", section: "Écoles" });
  assert.doesNotMatch(svg, /<text|font-|var\(|href|url\(/);
  assert.match(svg, /width="1200" height="630"/);
});

test("the highlighted words are underlined if the title contains them", () => {
  const words = {
    title: "Un métier en 4\u00a0mois.",
    label: "Roubaix",
    section: "Accueil",
  } as const;
  const plain = draw(words);
  assert.ok(draw({ ...words, highlight: "4\u00a0mois" }).length > plain.length);
  assert.equal(draw({ ...words, highlight: "4 ans" }), plain);
});

test("a page without section or label has a picture too", () => {
  assert.notEqual(draw({ title: "Merci" }), draw({ title: "Pas de réseau" }));
});
