import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { PREFETCH_RULES, PREFETCH_SCRIPT } from "#shell/prefetch.ts";

test("the prefetch rules are added after the first paint, with exactly the text that the security policy allows", () => {
  const added: object[] = [];
  const loaded: (() => void)[] = [];
  runInNewContext(PREFETCH_SCRIPT, {
    document: {
      createElement: (name: string) => ({ name }),
      head: { append: (element: object) => added.push({ ...element }) },
    },
    addEventListener: (type: string, react: () => void) => type === "load" && loaded.push(react),
    requestAnimationFrame: (react: () => void) => loaded.push(react),
    setTimeout: (react: () => void) => loaded.push(react),
  });
  assert.deepEqual(added, [], "before the first paint");
  for (const react of loaded) react();
  assert.deepEqual(added, [{ name: "script", type: "speculationrules", text: PREFETCH_RULES }]);
});
