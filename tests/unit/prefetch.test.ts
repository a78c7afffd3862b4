import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { PREFETCH_RULES, PREFETCH_SCRIPT } from "#shell/prefetch.ts";

test("the rules are added once the page has loaded, with the text that the policy allows", () => {
  const added: object[] = [];
  const loaded: (() => void)[] = [];
  runInNewContext(PREFETCH_SCRIPT, {
    document: {
      createElement: (name: string) => ({ name }),
      head: { append: (element: object) => added.push({ ...element }) },
    },
    addEventListener: (type: string, react: () => void) => type === "load" && loaded.push(react),
  });
  assert.deepEqual(added, [], "while the page loads");
  for (const react of loaded) react();
  assert.deepEqual(added, [{ name: "script", type: "speculationrules", text: PREFETCH_RULES }]);
});
