import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { forEachAtOnce } from "#lib/at-once.ts";
import { buildCache } from "#lib/build-cache.ts";

const folder = join(mkdtempSync(join(tmpdir(), "build-cache-")), "kept");
after(() => {
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

test("a build finds what an earlier one has made, until one no longer asks for it", () => {
  const first = buildCache(folder);
  assert.equal(first.find("a"), undefined);
  first.keep("a", "made of a");
  first.keep("b", Buffer.from([1, 2]));
  first.tidy();
  const second = buildCache(folder);
  assert.equal(second.find("a")?.toString(), "made of a");
  second.tidy();
  assert.equal(readdirSync(folder).length, 1, "nobody asked for b");
  assert.equal(buildCache(folder).find("b"), undefined);
});

test("the folder may be deleted at any time", () => {
  const cache = buildCache(folder);
  cache.keep("a", "once");
  rmSync(folder, { recursive: true });
  assert.equal(cache.find("a"), undefined);
  cache.keep("a", "twice");
  assert.equal(cache.find("a")?.toString(), "twice");
  rmSync(folder, { recursive: true });
  cache.tidy();
  assert.ok(existsSync(folder));
});

test("the number of concurrent tasks is limited, all are done, and an error is thrown", async () => {
  let underWay = 0;
  let most = 0;
  const done: number[] = [];
  await forEachAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay -= 1;
    done.push(item);
  });
  assert.equal(most, 2);
  assert.deepEqual(done.sort(), [1, 2, 3, 4, 5]);
  await assert.rejects(
    forEachAtOnce([1], 4, () => Promise.reject(new Error("the first"))),
    /the first/,
  );
});
