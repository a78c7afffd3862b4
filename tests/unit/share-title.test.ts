import assert from "node:assert/strict";
import { test } from "node:test";
import { sharePictureOf } from "#share/address.ts";
import { setTitle, type TitleBox } from "#share/lines.ts";

/** The width of a text in a typeface of size 1: every character is half as wide as it is high. */
const measure = (text: string): number => text.length / 2;
/** Room for two lines of 10 characters at 100 px, two of 12 at 80, or four of 20 at 50. */
const BOX: TitleBox = { width: 500, height: 210, sizes: [100, 80, 50], leading: 1 };

const TITLES: [why: string, title: string, size: number, lines: string[]][] = [
  ["one word gets the largest size", "Afpa", 100, ["Afpa"]],
  ["a title exactly as wide as the room fits", "Les écoles", 100, ["Les écoles"]],
  ["two lines rather than smaller letters", "Impala Avenir", 100, ["Impala", "Avenir"]],
  ["no line ends on a small word", "École de Chelles", 100, ["École", "de Chelles"]],
  [
    "lines do not break at no-break spaces",
    "Est-ce pour moi\u202f?",
    100,
    ["Est-ce", "pour moi\u202f?"],
  ],
  [
    "the last line is not a single word much shorter than the other line",
    "Technicien ici",
    50,
    ["Technicien ici"],
  ],
  [
    "the last line is a single short word only if no size avoids it",
    "Électroniciennes réseaux",
    50,
    ["Électroniciennes", "réseaux"],
  ],
  [
    "lines are about equally long",
    "Une école pour les jeunes",
    50,
    ["Une école pour", "les jeunes"],
  ],
];

for (const [why, title, size, lines] of TITLES) {
  test(`a title on its picture: ${why}`, () => {
    assert.deepEqual(setTitle(title, measure, BOX), { size, lines });
  });
}

test("a title that is too long at every size stops the build with an error message", () => {
  assert.throws(
    () => setTitle("Anticonstitutionnellement vôtre", measure, BOX),
    /Le titre « Anticonstitutionnellement vôtre » est trop long pour son image de partage, même en 50 px\./,
  );
});

test("the address of a page gives the address of its share picture", () => {
  assert.equal(sharePictureOf("/"), "/partage/accueil.png");
  assert.equal(sharePictureOf("/presse/labo-2025/"), "/partage/presse/labo-2025.png");
  assert.equal(sharePictureOf("/404.html"), "/partage/404.png");
  assert.equal(sharePictureOf("/404/"), "/partage/404.png");
});
