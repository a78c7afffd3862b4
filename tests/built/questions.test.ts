import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { HTMLElement } from "node-html-parser";
import { isShown, readContent } from "#content-check/reading/files.ts";
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

test("every published question has its answer on a page, at an anchor named like its file", () => {
  const published = readContent(join(import.meta.dirname, "../..")).files.filter(
    (file) => file.collection === "questions" && isShown(file),
  );
  const anchors = answers.flatMap(({ document }) =>
    answered(document).flatMap(([, questions]) => questions.map(([anchor]) => anchor)),
  );
  assert.deepEqual(anchors.sort(), published.map(({ id }) => id.replace(/^[a-z]+-/, "")).sort());
});

for (const { path, document } of answers) {
  test(`${path} has an index of its questions by theme, in the order of the page`, () => {
    const themes = answered(document);
    assert.ok(themes.length > 0);
    assert.deepEqual(linked(document), themes);
  });

  test(`each answer of ${path} is in the search`, () => {
    for (const [, questions] of answered(document))
      for (const [anchor] of questions) assert.ok(searched.has(`${path}#${anchor}`), anchor);
  });
}
