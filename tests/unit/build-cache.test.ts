import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { forEachAtOnce, workQueue } from "#lib/at-once.ts";
import { buildCache, hashOf } from "#lib/build-cache.ts";
import { inWorker } from "#lib/in-worker.ts";

const folder = join(mkdtempSync(join(tmpdir(), "build-cache-")), "kept");
after(() => {
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

test("a build finds what an earlier build stored; what a build does not ask for is deleted", () => {
  const first = buildCache(folder);
  assert.equal(first.find("a"), undefined);
  first.keep("a", "made of a");
  first.keep("b", Buffer.from([1, 2]));
  first.tidy();
  const second = buildCache(folder);
  assert.equal(second.find("a")?.toString(), "made of a");
  second.tidy();
  assert.equal(readdirSync(folder).length, 1, "the second build did not ask for b");
  assert.equal(buildCache(folder).find("b"), undefined);
});

test("the folder of the cache may be deleted at any time", () => {
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

test("a file that cannot be stored leaves nothing behind", () => {
  mkdirSync(join(folder, hashOf("a")), { recursive: true });
  assert.throws(() => {
    buildCache(folder).keep("a", "made of a");
  });
  assert.deepEqual(readdirSync(folder), [hashOf("a")]);
  rmSync(folder, { recursive: true });
});

test("the number of concurrent tasks is limited, all are done, and the error of a failed task is thrown", async () => {
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

test("queued work runs at most two tasks at a time, and a failed task does not stop the others", async () => {
  const queued = workQueue(2);
  let running = 0;
  let most = 0;
  const work = async (): Promise<number> => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running -= 1;
    return 1;
  };
  const first = queued(() => Promise.reject(new Error("the first")));
  const rest = [1, 2, 3, 4].map(() => queued(work));
  await assert.rejects(first, /the first/);
  assert.deepEqual(await Promise.all(rest), [1, 1, 1, 1]);
  assert.equal(most, 2);
});

const workerOf = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from "node:worker_threads"; ${code}`)}`,
  );

test("a worker thread gets data, then a message, and answers", async () => {
  const { send, result } = inWorker<string>(
    workerOf(`parentPort.on("message", (more) => parentPort.postMessage(workerData + more));`),
    "fibre",
  );
  send(" et cuivre");
  assert.equal(await result, "fibre et cuivre");
});

test("the code that waits for the result of a worker thread gets an error if the thread fails or ends without a result", async () => {
  await assert.rejects(inWorker(workerOf(`throw new Error("perdu")`)).result, /perdu/);
  await assert.rejects(inWorker(workerOf("")).result, /sans rien répondre/);
});
