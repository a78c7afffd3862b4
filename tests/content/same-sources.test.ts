/** Sources that are the same document. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sameSourceFaults } from "#content-check/sources/source-fields.ts";
import { entry } from "./fixtures.ts";

const source = (id: string, url: string) =>
  entry("sources", id, { title: `Article ${id}`, outlet: "Le Journal", date: "3 mars 2026", url });
const reported = (first: string, second: string): number =>
  sameSourceFaults([source("s1", first), source("s2", second)]).length;

test("the query of an address does not tell which article it is, if the path has the words of a title", () => {
  const article = "https://www.journal-essai.org/2026/soudes-pour-l-emploi.html";
  assert.equal(reported(article, `${article}?type=article`), 1);
  assert.equal(reported(`${article}?type=article`, `${article}?xtor=AL-1`), 1);
  const pages = "https://www.journal-essai.org/article.php";
  assert.equal(reported(`${pages}?id=12`, `${pages}?id=13`), 0);
  assert.equal(reported("https://www.essai.org/?p=1862", "https://www.essai.org/?p=1863"), 0);
});
