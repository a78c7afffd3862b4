import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { isForYoung, pages, textOf } from "./site.ts";

/** Cautious phrases of an archivist, which an association never uses about itself (docs/voice.md). */
const CAUTION = [
  /pas été trouvée?s?/,
  /aucune? (?:n’a|n’ont) été trouvé/,
  /aucune source/i,
  /sources? (?:lue|consultée)s?/,
  /déduit|déduction/,
  /date inconnue/,
  /page non datée/,
  /demandez?-(?:le|la|les) à l’association/i,
  /(?<!calcul )n’est pas (?:connu|publié)e?/,
  /ne sont pas (?:connu|publié)e?s ici/,
  /à relire par un professionnel/,
];

/**
 * Pages on which cautious phrases are right: the press room, the history, the legal pages. If there is a second pattern, only
 * the phrase that it matches is right there.
 */
const ALLOWED: [RegExp, RegExp?][] = [
  [/^\/(?:presse|donnees)\//],
  [/^\/questions\/journalistes\//],
  [/^\/a-propos\//],
  [/^\/(?:mentions-legales|donnees-personnelles|accessibilite|ecoconception)\//],
  [/^\/formations\/[^/]+\/$/, /à relire par un professionnel/],
];

/** Parts that may be cautious on any page: lists of sources with our deductions, and marks of deduced facts. */
const CAREFUL = '[aria-labelledby="sources"], .basis-mark:not(.prose > .basis-mark)';

const wordsOf = (main: HTMLElement, leftOut: string): string => {
  const copy = main.clone() as HTMLElement;
  for (const element of copy.querySelectorAll(leftOut)) element.remove();
  return textOf(copy);
};

for (const { path, document } of pages) {
  const allowed = ALLOWED.filter(([where]) => where.test(path));
  if (allowed.some(([, phrase]) => phrase === undefined)) continue;
  test(`${path} uses cautious phrases only where they belong`, () => {
    const main = document.querySelector("main");
    assert.ok(main);
    const text = wordsOf(main, CAREFUL);
    const found = CAUTION.filter(
      (phrase) => !allowed.some(([, kept]) => kept?.source === phrase.source),
    ).flatMap(
      (phrase) => new RegExp(`.{0,60}${phrase.source}.{0,20}`, phrase.flags).exec(text)?.[0] ?? [],
    );
    assert.deepEqual(found, []);
  });
}

/** Pages with our own texts for young people; the texts of their other pages belong to the form. */
const TO_YOUNG_PEOPLE = /^\/(?:$|metier\/|formations\/|ecoles\/|questions\/jeunes\/)/;
/** Parts without our own sentences: lists of sources and partners, the help strip, the rack. */
const NOT_OURS = `${CAREFUL}, aside[aria-labelledby="aide"], [aria-labelledby="partenaires"], .rack-panel`;

for (const { path, document } of pages.filter((built) => TO_YOUNG_PEOPLE.test(built.path))) {
  test(`${path} says "we"`, () => {
    const main = document.querySelector("main");
    assert.ok(main);
    const ours = wordsOf(main, NOT_OURS).match(/(?<!\p{L})(?:nous|notre|nos)(?!\p{L})/giu) ?? [];
    assert.ok(
      ours.length >= 2,
      `A page for young people says « nous », « notre » or « nos » at least twice (docs/voice.md); this one: ${String(ours.length)}.`,
    );
  });
}

test("a missing review by a professional is mentioned once on the page of the course, and nowhere else", () => {
  const said = pages.flatMap(({ path, document }): [string, number][] => {
    const times = textOf(document.querySelector("main")).split("à relire par un professionnel");
    return times.length === 1 ? [] : [[path, times.length - 1]];
  });
  const unreviewed = readContent(join(import.meta.dirname, "../..")).files.filter(
    (file) =>
      file.collection === "programs" && isShown(file) && fields(file)["reviewed"] === undefined,
  );
  assert.deepEqual(
    said.sort(),
    unreviewed.map(({ id }): [string, number] => [`/formations/${id}/`, 1]).sort(),
  );
});

for (const { path, document } of pages.filter(isForYoung)) {
  test(`the sources of ${path} are one tap away, without a mark at each fact`, () => {
    assert.deepEqual(document.querySelectorAll("main .source-mark").map(textOf), []);
    const items = document.querySelectorAll(".source-item");
    if (items.length === 0) return;
    const folded = document.querySelector('details[aria-labelledby="sources"]');
    assert.equal(
      textOf(folded?.querySelector("summary") ?? null),
      "D’où viennent ces informations ?",
    );
    assert.equal(folded?.querySelectorAll(".source-item").length, items.length);
  });
}

test("on a page for young people, a source names the heading under which the text cites it", () => {
  const course = pages.find(({ path }) => path === "/formations/technicien-datacenter/");
  assert.match(
    textOf(course?.document.querySelector("#source-s23") ?? null),
    /Pour : Ce que tu as en sortant/,
  );
});

test("no figure touches its source mark", () => {
  for (const { path, document } of pages) {
    const text = document.querySelector("main")?.text ?? "";
    for (const mark of document.querySelectorAll("main .source-mark"))
      assert.match(textOf(mark), /^\[\d+\]$/, path);
    assert.doesNotMatch(text, /[\p{L}\d%€]\[\d+\]/u, path);
  }
});
