import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "#scripts/root.ts";
import { oldestBrowsers } from "#lib/browsers.ts";

const folder = mkdtempSync(join(tmpdir(), "browsers-"));
after(() => {
  rmSync(folder, { recursive: true });
});

test("styles are compiled for the same browsers wherever the project is", async () => {
  const project = join(folder, "Site d’été (2026), à revoir");
  mkdirSync(join(project, "src/lib"), { recursive: true });
  for (const file of ["package.json", "src/lib/browsers.ts"])
    cpSync(join(ROOT, file), join(project, file));
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"), "junction");
  const copy = (await import(pathToFileURL(join(project, "src/lib/browsers.ts")).href)) as {
    oldestBrowsers: typeof oldestBrowsers;
  };
  assert.deepEqual(copy.oldestBrowsers(), oldestBrowsers());
  assert.equal(oldestBrowsers().get("chrome"), "80");
});
