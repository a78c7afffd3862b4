import assert from "node:assert/strict";
import { test } from "node:test";
import { checkContent } from "../../src/content-check/check.ts";
import { formatFault } from "../../src/content-check/faults.ts";
import { readContent } from "../../src/content-check/files.ts";
import { sectionsToReview } from "../../src/content-check/review.ts";
import { scratchProject } from "./project.ts";

test("whatever file holds a section to review, its front matter can say that it was reviewed", () => {
  const project = scratchProject(["content"]);
  try {
    const waiting = sectionsToReview(readContent(project.path).files);
    const files = new Set(waiting.map((section) => section.split(" › ")[0] ?? ""));
    assert.ok(files.size >= 7, "the modules wait for a professional");
    for (const file of files)
      project.replace(
        file,
        /^---\n/,
        "---\nreviewed:\n  by: Une technicienne de datacenter\n  on: 3 mars 2027\n",
      );
    assert.deepEqual(checkContent(project.path).map(formatFault), []);
    assert.deepEqual(sectionsToReview(readContent(project.path).files), []);
  } finally {
    project.remove();
  }
});
