import assert from "node:assert/strict";
import { test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { CHARACTERS } from "#styles/fonts/characters.ts";
import { isForYoung, pages, typesetTextOf } from "./site.ts";

for (const built of pages) {
  const { path, html, document } = built;
  // A copy, because other test files use the same page.
  const body = document.querySelector("body")?.clone() as HTMLElement | undefined;
  for (const element of body?.querySelectorAll("script, style, textarea, code") ?? [])
    element.remove();
  const text = typesetTextOf(body ?? null);

  test(`text copied from ${path} contains no invisible characters`, () => {
    assert.doesNotMatch(html, /<wbr|\u00ad|\u200b|\ufffd/);
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
    const glued =
      /[\p{L}\d,;.]<(?:a|strong|em)\b(?![^>]*class="source-mark")[^>]*>[\p{L}\d]|[\p{L}\d]<\/(?:strong|em)>[\p{L}\d]|(?<!source-mark"[^<]*)[\p{L}]<\/a>[\p{L}\d]/u;
    assert.equal(glued.exec(html.slice(html.indexOf("<main")))?.[0], undefined);
  });

  test(`the typefaces have every character of ${path}`, () => {
    const missing = [...new Set(text)].filter(
      (sign) => !CHARACTERS.includes(sign) && sign !== "\n",
    );
    assert.deepEqual(missing, []);
  });

  test(`${path} says tu or vous, never both`, () => {
    const main = typesetTextOf(document.querySelector("main"))
      .replace(/rendez-vous/gi, "")
      .replace(/«[^»]*»/g, ""); // the text of a button or a title
    const tu = /(?<![\p{L}-])(?:tu|toi|tes)(?![\p{L}])/iu.exec(main);
    const vous = /(?<![\p{L}-])(?:vous|votre|vos)(?![\p{L}])/iu.exec(main);
    if (isForYoung(built) || path === "/")
      assert.equal(
        vous?.[0],
        undefined,
        main.slice(Math.max(0, (vous?.index ?? 0) - 60), (vous?.index ?? 0) + 40),
      );
    else
      assert.equal(
        tu?.[0],
        undefined,
        main.slice(Math.max(0, (tu?.index ?? 0) - 60), (tu?.index ?? 0) + 40),
      );
  });
}
