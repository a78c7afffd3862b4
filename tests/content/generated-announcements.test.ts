import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault, stopping } from "#content-check/faults.ts";
import { announcements, asRelease } from "#scripts/bench/growth/announcements.ts";
import { scratchProject, newFaults } from "./project.ts";

test("the announcements that the growth benchmark generates have no fault that stops the build", async () => {
  const project = scratchProject(["content"]);
  try {
    const all = announcements(3100);
    for (const index of [0, 1, 2, 1500, 3099]) {
      const one = all[index];
      assert.ok(one);
      project.write(`content/press/${one.id}.mdx`, asRelease(one));
    }
    assert.deepEqual(stopping(await newFaults(project.path)).map(formatFault), []);
  } finally {
    project.remove();
  }
});
