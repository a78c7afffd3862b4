import assert from "node:assert/strict";
import { test } from "node:test";
import { rank } from "#search/query/rank.ts";
import type { Term } from "#search/query/plan.ts";

test("twelve words with four ways to say each make only six queries for all words together, those of the greatest weight", async () => {
  let reads = 0;
  const term = (number: number): Term => ({
    pages: 1,
    ways: [0.7, 0.8, 0.9, 1].map((weight) => ({
      get words() {
        reads += 1;
        return `mot${String(number)}-${String(weight)}`;
      },
      weight,
    })),
  });
  const asked: string[] = [];
  const engine = {
    search: (words: string) => {
      asked.push(words);
      return Promise.resolve({ results: [] });
    },
  };
  const terms = Array.from({ length: 12 }, (_, index) => term(index));
  await rank(engine as never, terms, { records: 10 });
  const whole = asked.filter((words) => words.split(" ").length === terms.length);
  assert.equal(whole.length, 6);
  assert.equal(whole[0], terms.map((_, index) => `mot${String(index)}-1`).join(" "));
  assert.doesNotMatch(whole.join(" "), /-0\.[78]/);
  assert.ok(reads < 1000, `${String(reads)} words read: every combination was built`);
});
