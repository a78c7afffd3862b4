import assert from "node:assert/strict";
import { test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { CHARACTERS } from "#styles/fonts/characters.ts";
import { isForYoung, pages, typesetTextOf } from "./site.ts";

for (const built of pages) {
  const { path, html, document } = built;
  const saysTu = isForYoung(built) || path === "/";
  // A copy, because other test files use the same page. `code` is left out: it shows what is typed in a file, without our
  // typography, and in the browser's own typeface.
  const body = document.querySelector("body")?.clone() as HTMLElement | undefined;
  for (const element of body?.querySelectorAll("script, style, code") ?? []) element.remove();
  const text = typesetTextOf(body ?? null);

  test(`text copied from ${path} contains no invisible character, and no U+FFFD, which stands for a character that could not be read`, () => {
    assert.doesNotMatch(html, /<wbr/);
    // Format characters are invisible: the soft hyphen, zero-width spaces and joiners, marks of direction. In the text of
    // the document, entities are decoded: `&shy;` is a soft hyphen.
    assert.doesNotMatch(html + document.text, /\p{Cf}|\ufffd/u);
  });

  test(`${path} has typographic apostrophes, and no breaking space next to a sign or a unit`, () => {
    const around = (pattern: RegExp) => pattern.exec(text)?.[0];
    assert.equal(around(/.{0,20}[\p{L}]'[\p{L}].{0,20}/u), undefined, "a straight apostrophe");
    assert.equal(around(/.{0,20} [;!?»].{0,20}/), undefined, "an ordinary space before a sign");
    assert.equal(around(/.{0,20} :(?: .{0,20}|$)/), undefined, "an ordinary space before a colon");
    assert.equal(around(/.{0,20}« .{0,20}/), undefined, "an ordinary space inside quotation marks");
    assert.equal(around(/.{0,20}\d [%€].{0,20}/), undefined, "an ordinary space before a unit");
  });

  test(`links and bold words on ${path} do not touch the words next to them`, () => {
    const main = html.indexOf("<main");
    assert.notEqual(main, -1);
    const glued =
      /[\p{L}\d,;.]<(?:a|strong|em)\b(?![^>]*class="source-mark")[^>]*>[\p{L}\d]|[\p{L}\d]<\/(?:strong|em)>[\p{L}\d]|(?<!source-mark"[^<]*)[\p{L}]<\/a>[\p{L}\d]/u;
    assert.equal(glued.exec(html.slice(main))?.[0], undefined);
  });

  test(`the typefaces have every character of ${path}`, () => {
    const missing = [...new Set(text)].filter(
      (sign) => !CHARACTERS.includes(sign) && sign !== "\n",
    );
    assert.deepEqual(missing, []);
  });

  test(`${path} never says ${saysTu ? "vous, because it is for young people" : "tu"}`, () => {
    const main = typesetTextOf(document.querySelector("main"))
      .replace(/rendez-vous/gi, "")
      .replace(/«[^»]*»/g, ""); // names of buttons and pages, and what somebody says
    const wrong = saysTu
      ? /.{0,60}(?<![\p{L}-])(?:vous|votre|vos)(?!\p{L}).{0,40}/iu
      : /.{0,60}(?<![\p{L}-])(?:tu|toi|tes)(?!\p{L}).{0,40}/iu;
    assert.equal(wrong.exec(main)?.[0], undefined);
  });
}
