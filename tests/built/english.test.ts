import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { fields, readContent } from "#content-check/reading/files.ts";
import { englishPath } from "#lib/english-address.ts";
import { answer } from "#search/query/answer.ts";
import { ENGLISH_OPTIONS } from "#search/query/engine.ts";
import { Vocabulary, type WordFile } from "#search/query/vocabulary.ts";
import { openIndex } from "#tests/search/open-index.ts";
import { isInEnglish, origin, page, pages, siteFile, typesetTextOf } from "./site.ts";

const site = process.env["SITE_DIR"] ?? "";
const { files } = readContent(join(import.meta.dirname, "../.."));
const english = files
  .filter(({ collection }) => collection === "english")
  .map((file) => {
    const { french } = fields(file) as { french: { href: string } };
    return { file, french: french.href, ...page(englishPath(file.id)) };
  });

/** The page's own text, without the layout, the titles of sources and the source marks. */
function ownWords(document: HTMLElement): string {
  const main = document.querySelector("main")?.clone() as HTMLElement;
  for (const other of main.querySelectorAll(
    '[lang="fr"], .source-mark, [aria-labelledby="sources"]',
  ))
    other.remove();
  return typesetTextOf(main);
}

test("there are two English pages, and `lang` says of every page whether it is in English or French", () => {
  assert.deepEqual(english.map(({ path }) => path).sort(), ["/en/", "/en/funders/"]);
  assert.deepEqual(
    pages
      .filter(isInEnglish)
      .map(({ path }) => path)
      .sort(),
    english.map(({ path }) => path).sort(),
  );
  for (const { path, document } of pages)
    assert.equal(
      document.querySelector("html")?.getAttribute("lang"),
      isInEnglish({ path }) ? "en" : "fr",
    );
});

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const IN_FRENCH =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** The months named in a text: "month 5" for May. A part of a longer word is no month: « Maybe », « mais », « email ». */
const monthsIn = (text: string, months: readonly string[], flags: string): string[] =>
  months.flatMap((month, index) =>
    new RegExp(`(?<!\\p{L})${month}(?!\\p{L})`, flags).test(text)
      ? [`month ${String(index + 1)}`]
      : [],
  );

/** The numbers of a text in English notation: 1,200 and 5.5 are one number each. For May, "month 5" is added. */
const englishNumbers = (text: string): string[] => [
  ...[...text.matchAll(/(?<![\p{L}\d])\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(([number]) =>
    String(Number(number.replaceAll(",", ""))),
  ),
  ...monthsIn(text, MONTHS, "u"),
];
/** The numbers of a text in French notation: 1 200 and 5,5 are one number each. For « mai », "month 5" is added. */
const frenchNumbers = (text: string): string[] => [
  ...[...text.matchAll(/\d+(?: \d{3})*(?:,\d+)?/g)].map(([number]) =>
    String(Number(number.replaceAll(" ", "").replace(",", "."))),
  ),
  ...monthsIn(text, IN_FRENCH, "iu"),
  ...(/une vingtaine/.test(text) ? ["20"] : []),
];

for (const { path, file, document, french } of english) {
  describe(path, () => {
    test("every number comes from the content, and every figure and date that the page's file refers to is on the page", () => {
      const named = [...file.body.matchAll(/<(Figure|FigureDate|EventDate) id="([^"]+)"/g)].map(
        ([, component, id]) => {
          const collection = component === "EventDate" ? "press" : "figures";
          const data = files.find((each) => each.collection === collection && each.id === id);
          assert.ok(data, id);
          const { value, asOf, date } = fields(data);
          return component === "Figure" ? value : component === "FigureDate" ? asOf : date;
        },
      );
      const shown = files
        .filter(({ collection }) => collection === "schools")
        .map((each) => (fields(each)["state"] as { asOf: unknown }).asOf);
      const room = readFileSync("content/salle-de-presse.yaml", "utf8");
      const allowed = new Set(
        [...named, ...shown, fields(file)["checked"], room].flatMap((each) =>
          frenchNumbers(String(each)),
        ),
      );
      const numbers = englishNumbers(ownWords(document));
      assert.ok(numbers.length > 10, `only ${String(numbers.length)} numbers`);
      assert.deepEqual(
        numbers.filter((number) => !allowed.has(number)),
        [],
      );
      for (const value of named) {
        const told = frenchNumbers(String(value));
        assert.ok(
          told.length > 0 && told.every((number) => numbers.includes(number)),
          String(value),
        );
      }
    });

    test("an English page has English typography, and marks the French parts of its layout", () => {
      const words = ownWords(document);
      assert.doesNotMatch(words, /\p{L}'\p{L}/u, "a straight apostrophe");
      assert.doesNotMatch(words, /[ \u00a0\u202f][;:!?%]|«|\d\u202f\d/, "French punctuation");
      assert.doesNotMatch(
        words,
        /\d [A-Z][a-z]+ \d{4}/,
        "a breaking space between a day and its month",
      );
      assert.doesNotMatch(words, /(?<!\p{L})(?:nous|notre|les jeunes|formation|déduite)(?!\p{L})/u);
      for (const part of ["header", "footer"])
        assert.equal(document.querySelector(`body > ${part}`)?.getAttribute("lang"), "fr");
      assert.match(
        typesetTextOf(document.querySelector("body > footer")),
        /Accessibilité\u202f: non/,
      );
      for (const source of document.querySelectorAll(".source-item > :is(a, span)"))
        assert.equal(source.getAttribute("lang"), "fr");
    });

    test("an English page and its French page refer and link to each other", () => {
      const both = [
        { hreflang: "fr", href: origin + french },
        { hreflang: "en", href: origin + path },
      ];
      for (const each of [document, page(french).document])
        assert.deepEqual(
          each.querySelectorAll('link[rel="alternate"][hreflang]').map((link) => ({
            hreflang: link.getAttribute("hreflang"),
            href: link.getAttribute("href"),
          })),
          both,
        );
      const link = page(french).document.querySelector(`main a[href="${path}"]`);
      assert.deepEqual(
        [typesetTextOf(link), link?.getAttribute("lang"), link?.getAttribute("hreflang")],
        ["English", "en", "en"],
      );
      assert.ok(document.querySelector(`main a[href="${french}"]`));
      assert.ok(siteFile("sitemap-0.xml").includes(`<loc>${origin}${path}</loc>`));
      const graph = document.querySelector('script[type="application/ld+json"]')?.text ?? "";
      assert.match(graph, /"@type":"WebPage"[^}]*"inLanguage":"en"/);
    });
  });
}

describe("the English pages are searched from English pages only", () => {
  const folder = join(site, "pagefind");
  const wordsOf = (path: string): WordFile => JSON.parse(siteFile(path)) as WordFile;
  const main = wordsOf("pagefind/words.json");
  const ofEnglish = wordsOf("pagefind/en/words.json");

  test("the words that a French page loads for its search include none of the English ones", () => {
    const [french, own] = [main, ofEnglish].map(
      (words) => new Set(new Vocabulary(words).words.map(({ word }) => word)),
    );
    for (const word of ["employer", "trainee", "funders", "receipts", "whom"])
      assert.deepEqual([french?.has(word), own?.has(word)], [false, true], word);
  });

  test("the English pages are found by their words, with English stemming", async () => {
    const engine = await openIndex(
      join(folder, "en"),
      ENGLISH_OPTIONS,
      join(folder, "pagefind.js"),
    );
    const vocabulary = new Vocabulary(ofEnglish);
    for (const [query, path] of [
      ["funders", "/en/funders/"],
      ["hiring trainees", "/en/funders/"],
      ["tax receipts", "/en/funders/"],
      ["electrical work", "/en/funders/"],
      ["independent study", "/en/"],
      ["press contact", "/en/"],
      ["Roubaix", "/en/"],
    ] as const) {
      const { results, corrections } = await answer({ query, count: 3 }, engine, vocabulary);
      assert.equal(results[0]?.url.replace(/#.*$/, ""), path, query);
      assert.deepEqual(corrections, [], query);
    }
  });
});
