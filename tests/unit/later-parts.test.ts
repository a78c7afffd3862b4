import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { LATER_PARTS_SCRIPT } from "#shell/later-parts.ts";

/**
 * Runs the script on a simulated page with this many parts below the first screen.
 * @param cost how long the browser takes to lay out each part, in milliseconds
 * @returns the number of parts laid out in each step: while loading, in the `load` event, before the next frame, then in each
 * later task
 */
function laidOut(parts: number, cost: number): number[] {
  let now = 0;
  let done = 0;
  const tasks: (() => void)[] = [];
  const part = {
    classList: { remove: (name: string) => void (done += name === "later" ? 1 : 0) },
    get offsetHeight() {
      now += cost;
      return 100;
    },
  };
  runInNewContext(LATER_PARTS_SCRIPT, {
    document: {
      querySelectorAll: (list: string) => (list === ".later" ? Array(parts).fill(part) : []),
    },
    performance: { now: () => now },
    requestAnimationFrame: (task: () => void) => tasks.push(task),
    setTimeout: (task: () => void) => tasks.push(task),
    addEventListener: (type: string, react: () => void) => type === "load" && tasks.push(react),
  });
  const counts = [done];
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    done = 0;
    task();
    counts.push(done);
  }
  return counts;
}

test("parts below the first screen wait for the first paint, then a fast device lays them all out at once", () => {
  assert.deepEqual(laidOut(25, 0.5), [0, 0, 0, 25]);
});

test("a slow phone lays out parts for some 20 ms at a time", () => {
  assert.deepEqual(laidOut(5, 15), [0, 0, 0, 2, 2, 1]);
});

test("on a page without parts below the first screen, nothing is laid out", () => {
  assert.deepEqual(laidOut(0, 1), [0, 0, 0, 0]);
});
