import assert from "node:assert/strict";
import { test } from "node:test";
import { withRankedMarks } from "#sources/ranked-marks.ts";

const mark = (source: string): string => `<source-mark data-source="${source}"></source-mark>`;
const ranks = new Map([
  ["s12", 1],
  ["s3", 2],
]);

test("each mark gets the number of its source, wherever it is on the page", () => {
  const html = withRankedMarks(`<p>106 ${mark("s3")}, 12 ${mark("s12")}</p>`, {
    ranks,
    marks: true,
  });
  assert.equal(
    html,
    '<p>106 <a href="#source-s3" class="source-mark" aria-label="Source 2">[2]</a>, 12 <a href="#source-s12" class="source-mark" aria-label="Source 1">[1]</a></p>',
  );
});

test("a page for young people shows no marks, but a source that it does not list is an error there too", () => {
  assert.equal(withRankedMarks(`106 ${mark("s3")}.`, { ranks, marks: false }), "106 .");
  assert.throws(() => withRankedMarks(mark("s4"), { ranks, marks: false }), /La source s4/);
});

test("a source that the page does not list is an error, also on a page that lists none", () => {
  assert.throws(
    () => withRankedMarks(mark("s4"), { ranks, marks: true }),
    /La source s4 n'est pas dans la liste/,
  );
  assert.throws(() => withRankedMarks(mark("s3"), undefined), /La source s3/);
  assert.equal(withRankedMarks("<p>Rien</p>", undefined), "<p>Rien</p>");
});
