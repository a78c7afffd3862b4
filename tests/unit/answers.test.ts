import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "#structured-data/answers.ts";

test("an answer has a line for each paragraph and list item, without source marks", () => {
  const html =
    '<p>Gratuit <a href="#source-s1" class="source-mark">[1]</a>.</p>\n<ul>\n<li>Le stage\nest payé.</li>\n<li>Le <a href="/metier/">métier</a>.</li>\n</ul>';
  assert.equal(plainText(html), "Gratuit.\nLe stage est payé.\nLe métier.");
});

test("a list item that contains a list has a line of its own, before those of the inner items", () => {
  const html =
    "<ul>\n<li>Apporte :\n<ul>\n<li>ta carte ;</li>\n<li><p>un stylo.</p></li>\n</ul>\n</li>\n<li>Viens.</li>\n</ul>";
  assert.equal(plainText(html), "Apporte :\nta carte ;\nun stylo.\nViens.");
});
