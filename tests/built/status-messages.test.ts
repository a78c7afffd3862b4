import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./site.ts";

for (const path of ["/candidater/", "/orienter/"]) {
  test(`messages of ${path} that appear without taking the focus are announced`, () => {
    const { document } = page(path);
    for (const selector of [
      ".form-status",
      "[data-copied]",
      "[data-news]",
      "[data-notice=erased-elsewhere]",
      "[data-notice=queue-lost]",
    ])
      assert.equal(document.querySelector(selector)?.getAttribute("role"), "status", selector);
  });
}
