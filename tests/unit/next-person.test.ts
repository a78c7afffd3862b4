import assert from "node:assert/strict";
import { test } from "node:test";
import { ADVISERS, NOTHING, Page } from "./application-core/one-page.ts";

test("for the next person, the focus moves to the fields about that person, not to the adviser's own fields", () => {
  const page = new Page({}, NOTHING, ADVISERS);
  page.model = { ...page.model, state: "envoyee" };
  page.happen({ type: "next-person" });
  assert.equal(page.model.state, "orienter");
  const focused = page.effects.filter(({ type }) => type === "focus");
  assert.deepEqual(focused, [{ type: "focus", on: "person" }]);
});
