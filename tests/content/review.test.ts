import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault, stopping } from "#content-check/faults.ts";
import { readContent } from "#content-check/reading/files.ts";
import { coursesToReview } from "#content-check/review.ts";
import { head, without } from "./breaking.ts";
import { scratchProject, newFaults } from "./project.ts";

const COURSE = "content/programs/technicien-datacenter.mdx";
const REVIEWED = "reviewed:\n  by: Une technicienne de datacenter\n  on: 3 mars 2026";

test("a course needs a review by a professional until its front matter says who reviewed it", async () => {
  const project = scratchProject(["content"]);
  try {
    project.write(COURSE, without("reviewed")(project.read(COURSE)));
    const waiting = coursesToReview(readContent(project.path).files);
    assert.ok(waiting.includes(COURSE));
    assert.ok(waiting.every((file) => file.startsWith("content/programs/")));
    for (const file of waiting) project.write(file, head(REVIEWED)(project.read(file)));
    assert.deepEqual(stopping(await newFaults(project.path)).map(formatFault), []);
    assert.deepEqual(coursesToReview(readContent(project.path).files), []);
  } finally {
    project.remove();
  }
});
