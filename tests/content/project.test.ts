/** The projects that tests change and break. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fault } from "#content-check/faults.ts";
import { scratchProject, withoutKnown } from "./project.ts";

test("a known fault does not count as new when lines are added above it", () => {
  const known: Fault = { file: "a.mdx", line: 20, fault: "un mot inconnu", remedy: "corrigez." };
  const moved = { ...known, line: 26 };
  const again = { ...known, line: 40 };
  const elsewhere = { ...known, file: "b.mdx" };
  assert.deepEqual(withoutKnown([moved], [known]), []);
  assert.deepEqual(withoutKnown([moved, again, elsewhere], [known]), [again, elsewhere]);
});

test("a passage may be replaced by itself: a setting may already have the value that a test gives it", () => {
  const project = scratchProject(["package.json"]);
  try {
    project.replace("package.json", /"type": "module"/, '"type": "module"');
    assert.throws(() => {
      project.replace("package.json", "nulle part", "ailleurs");
    }, /does not contain/);
  } finally {
    project.remove();
  }
});
