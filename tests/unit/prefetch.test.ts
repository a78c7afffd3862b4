import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { PREFETCH_RULES, PREFETCH_SCRIPT } from "#shell/prefetch.ts";

test("the prefetch rules are added in a task of their own, after the page has loaded and has been painted", () => {
  const added: object[] = [];
  /** What the script waits for at the moment, in order. */
  const waiting: { for: string; react: () => void }[] = [];
  runInNewContext(PREFETCH_SCRIPT, {
    document: {
      createElement: (name: string) => ({ name }),
      head: { append: (element: object) => added.push({ ...element }) },
    },
    addEventListener: (type: string, react: () => void) => waiting.push({ for: type, react }),
    requestAnimationFrame: (react: () => void) => waiting.push({ for: "frame", react }),
    setTimeout: (react: () => void) => waiting.push({ for: "task", react }),
  });
  for (const step of ["load", "frame", "task"]) {
    assert.deepEqual(added, [], `before: ${step}`);
    assert.deepEqual(
      waiting.map((each) => each.for),
      [step],
    );
    waiting.shift()?.react();
  }
  assert.deepEqual(waiting, []);
  assert.deepEqual(added, [{ name: "script", type: "speculationrules", text: PREFETCH_RULES }]);
});
