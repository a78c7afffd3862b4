import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { HTMLElement } from "node-html-parser";
import { addresses, pages, siteBytes, textOf } from "./site.ts";

const answers = pages.filter(({ path }) => /^\/questions\/./.test(path));

/** Themes in order, each with its questions as [anchor, wording]. */
type Themes = [string, [string, string][]][];

const linked = (document: HTMLElement): Themes =>
  document
    .querySelectorAll(".question-index > div")
    .map((theme) => [
      textOf(theme.querySelector("dt")),
      theme
        .querySelectorAll("a")
        .map((link) => [(link.getAttribute("href") ?? "").slice(1), textOf(link)]),
    ]);

const answered = (document: HTMLElement): Themes =>
  document
    .querySelectorAll(".theme-answers")
    .map((theme) => [
      textOf(theme.querySelector("h2")),
      theme.querySelectorAll("h3").map((heading) => [heading.id, textOf(heading)]),
    ]);

/** The addresses of the search's records. */
const searched = new Set(
  [...addresses]
    .filter((address) => address.endsWith(".pf_fragment"))
    .map((address) => {
      const text = gunzipSync(siteBytes(address)).toString();
      return (JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url;
    }),
);

test("every question file has its answer on a page, at an anchor named like the file", () => {
  const files = readdirSync(new URL("../../content/questions/", import.meta.url))
    .filter((file) => /^[^_.].*\.mdx$/.test(file))
    .map((file) => file.replace(/^[a-z]+-|\.mdx$/g, ""));
  const anchors = answers.flatMap(({ document }) =>
    answered(document).flatMap(([, questions]) => questions.map(([anchor]) => anchor)),
  );
  assert.deepEqual(anchors.sort(), files.sort());
});

for (const { path, document } of answers) {
  test(`${path} has an index of three to six themes, in the order of the page`, () => {
    const themes = answered(document);
    assert.deepEqual(linked(document), themes);
    assert.ok(themes.length >= 3 && themes.length <= 6, `${String(themes.length)} themes`);
  });

  test(`each answer of ${path} is in the search`, () => {
    for (const [, questions] of answered(document))
      for (const [anchor] of questions) assert.ok(searched.has(`${path}#${anchor}`), anchor);
  });
}
