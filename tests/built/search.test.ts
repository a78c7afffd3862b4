import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { close, createIndex } from "pagefind";
import { answer, type Answer } from "../../src/search/query/answer.ts";
import { ENGINE_OPTIONS, type Engine } from "../../src/search/query/engine.ts";
import { planQuery } from "../../src/search/query/plan.ts";
import { Vocabulary, type WordFile } from "../../src/search/query/vocabulary.ts";
import { openIndex } from "../search/open-index.ts";
import { NONSENSE, ORDINARY, RIGHTLY_SPELT } from "../search/other-queries.ts";
import { REAL_LIFE, type Query } from "../search/real-life-queries.ts";
import { SECOND_LIST } from "../search/second-list.ts";
import { THIRD_LIST } from "../search/third-list.ts";

const site = process.env["SITE_DIR"] ?? "";
const folder = join(site, "pagefind");
/** How many results are looked at where ranks are compared. */
const DEEP = 30;

const withoutFragment = (url: string): string => url.replace(/#?:~:.*$/, "");
const pageOf = (url: string): string => url.replace(/#.*$/, "");

let engine: Engine;
let vocabulary: Vocabulary;

before(async () => {
  engine = await openIndex(folder, ENGINE_OPTIONS);
  vocabulary = new Vocabulary(
    JSON.parse(readFileSync(join(folder, "words.json"), "utf8")) as WordFile,
  );
});

const ask = (query: string, count = 3): Promise<Answer> =>
  answer({ query, count }, engine, vocabulary);

/** Whether one of the addresses is among the first three results, as a page or as a place of it. */
async function finds([typed, ...addresses]: Query): Promise<boolean> {
  const { results } = await ask(typed);
  const places = results
    .flatMap(({ url, places }) => [url, ...places.map((place) => place.url)])
    .map(withoutFragment);
  return addresses.some((address) =>
    places.some((place) => place === address || pageOf(place) === address),
  );
}

const LISTS = [
  {
    list: "what people really type",
    queries: Object.values(REAL_LIFE).flat(),
    least: 150,
    goal: 0.95,
  },
  {
    list: "what somebody else thought of afterwards",
    queries: Object.values(SECOND_LIST).flat(),
    least: 40,
    goal: 0.9,
  },
  {
    list: "what nobody who wrote the search has seen",
    queries: Object.values(THIRD_LIST).flat(),
    least: 40,
    goal: 0.9,
  },
];
for (const { list, queries, least, goal } of LISTS) {
  test(`${list} is found among the first three, ${String(goal * 100)} times of 100`, async () => {
    assert.ok(queries.length >= least);
    const missed: string[] = [];
    for (const query of queries) if (!(await finds(query))) missed.push(query[0]);
    const recall = 1 - missed.length / queries.length;
    console.log(
      `${String(queries.length)} queries, recall ${recall.toFixed(3)}; missed: ${missed.join(" | ")}`,
    );
    assert.ok(recall >= goal, `recall ${recall.toFixed(3)}`);
  });
}

describe("beside Pagefind as it comes", () => {
  const stockFolder = mkdtempSync(join(tmpdir(), "plombiers-stock-"));
  let stock: Engine;

  before(async () => {
    delete process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"];
    const { index } = await createIndex({ forceLanguage: "fr" });
    assert.ok(index);
    await index.addDirectory({ path: site });
    await index.writeFiles({ outputPath: stockFolder });
    await close();
    stock = await openIndex(stockFolder, { language: "fr", noWorker: true });
  });
  after(() => {
    rmSync(stockFolder, { recursive: true, force: true });
  });

  const rankIn = (urls: readonly string[], page: string): number => {
    const at = urls.findIndex((url) => pageOf(url) === page);
    return at === -1 ? Infinity : at + 1;
  };

  test("a rightly spelt query finds its page no lower", async () => {
    assert.ok(RIGHTLY_SPELT.length >= 40);
    const lower: string[] = [];
    for (const [query, page] of RIGHTLY_SPELT) {
      const { results: hits } = await stock.search(query);
      const records = await Promise.all(hits.slice(0, DEEP).map((hit) => hit.data()));
      const theirs = rankIn(
        records.map(({ url }) => url),
        page,
      );
      const { results } = await ask(query, DEEP);
      const ours = rankIn(
        results.map(({ url }) => url),
        page,
      );
      if (ours > theirs) lower.push(`${query}: ${String(ours)} instead of ${String(theirs)}`);
    }
    assert.deepEqual(lower, []);
  });
});

test("ordinary French words that the site does not have are left alone", () => {
  const corrected: string[] = [];
  let absent = 0;
  for (const word of ORDINARY) {
    const plan = planQuery(word, vocabulary);
    if (plan.corrections.length > 0) corrected.push(word);
    else if (plan.terms.length === 0) absent += 1;
  }
  assert.deepEqual(corrected, []);
  assert.ok(absent >= 40, `only ${String(absent)} are not on the site`);
});

test("nobody's words get no answer", async () => {
  for (const word of NONSENSE) {
    const { total, corrections, unknown } = await ask(word);
    assert.deepEqual(
      { total, corrections, unknown },
      { total: 0, corrections: [], unknown: [word] },
    );
  }
});
