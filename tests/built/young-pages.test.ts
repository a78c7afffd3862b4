import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, type HTMLElement } from "node-html-parser";
import { countWords, sentencesOf, YOUNG_LIMITS } from "#lib/readability.ts";
import { isForYoung, pages, textOf } from "./site.ts";

/** The main blocks of text: paragraphs, list items, headings, definitions; not tables, breadcrumbs or sources. */
const BLOCKS = "main p, main li, main h1, main h2, main h3, main dd";
const LEFT_OUT =
  'nav, [data-pagefind-ignore], table, .rack, .terms, [aria-labelledby="partenaires"]';

/** An element's text without its source marks. They are removed from a copy, because all tests share the documents. */
function textWithoutMarks(element: HTMLElement): string {
  const copy = parse(element.outerHTML);
  for (const mark of copy.querySelectorAll(".source-mark")) mark.remove();
  return textOf(copy);
}

for (const built of pages.filter(isForYoung)) {
  test(`${built.path} has short sentences`, () => {
    const skipped = new Set(
      built.document.querySelectorAll(LEFT_OUT).flatMap((element) => element.querySelectorAll("*")),
    );
    const blocks = built.document
      .querySelectorAll(BLOCKS)
      .filter((element) => !skipped.has(element) && !element.querySelector("p, li"));
    const sentences = blocks.flatMap((element) => sentencesOf(textWithoutMarks(element)));
    const long = sentences.filter((sentence) => countWords(sentence) > YOUNG_LIMITS.mostWords);
    assert.deepEqual(long, []);
    const mean =
      sentences.reduce((total, sentence) => total + countWords(sentence), 0) / sentences.length;
    assert.ok(mean <= YOUNG_LIMITS.meanWords, `${mean.toFixed(1)} words a sentence`);
  });
}

/** Other texts: tables, captions, forms and folded parts. Lists of sources are left out below: their titles are not ours. */
const BESIDE =
  "title, main :is(td, th, dt, dd, p, li, h4, summary, label, legend, button, figcaption, option, [role=status])";

for (const { path, document } of pages.filter(isForYoung)) {
  test(`captions, controls and alternative texts of ${path} have short sentences too`, () => {
    const texts = [
      ...document
        .querySelectorAll(BESIDE)
        .filter(
          (element) =>
            !element.closest('[aria-labelledby="sources"]') &&
            !element.querySelector("p, li, dd, td, option"),
        )
        .map(textOf),
      ...document
        .querySelectorAll("main [aria-label], main [alt]")
        .flatMap((element) =>
          ["aria-label", "alt"].map((name) => element.getAttribute(name) ?? ""),
        ),
    ];
    assert.deepEqual(
      texts
        .flatMap(sentencesOf)
        .filter((sentence) => countWords(sentence) > YOUNG_LIMITS.mostWords),
      [],
    );
  });
}
