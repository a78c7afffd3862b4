import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { THEME_LABELS } from "#questions/themes.ts";

test("the editors' guide lists every theme of the questions, with its heading", () => {
  const guide = readFileSync(new URL("../../content/LISEZMOI.md", import.meta.url), "utf8");
  const missing = Object.entries(THEME_LABELS).filter(
    ([theme, label]) => !new RegExp(`^\\| \`${theme}\` +\\| ${label} +\\|$`, "m").test(guide),
  );
  assert.deepEqual(missing, []);
});
