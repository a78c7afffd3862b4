import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { isGrowth, pageFile, wholeNumbers } from "#scripts/bench/arguments.ts";

const site = mkdtempSync(join(tmpdir(), "bench-"));
after(() => {
  rmSync(site, { recursive: true });
});

test("numbers on the command line are sorted; anything but whole numbers above 0 is refused", () => {
  assert.deepEqual(wholeNumbers("--sizes", "1000,100"), [100, 1000]);
  for (const text of ["", "abc", "0", "100,", "1e3", "-5", "2.5"])
    assert.throws(
      () => wholeNumbers("--runs", text),
      /^Error: --runs : « .* » n'est pas un nombre/,
    );
});

test("npm run bench takes the word growth or no word, and refuses any other", () => {
  assert.equal(isGrowth([]), false);
  assert.equal(isGrowth(["growth"]), true);
  for (const words of [["grwoth"], ["growth", "1000"]])
    assert.throws(() => isGrowth(words), /« (?:grwoth|1000) » n'est pas/);
});

test("a page to measure is named by its address, and must be in the site", () => {
  mkdirSync(join(site, "metier"));
  for (const file of ["index.html", "metier/index.html"]) writeFileSync(join(site, file), "");
  assert.equal(pageFile(site, "/"), join(site, "index.html"));
  assert.equal(pageFile(site, "/metier/"), join(site, "metier", "index.html"));
  for (const path of ["metier", "/metier", "/meteir/", ""])
    assert.throws(() => pageFile(site, path), /n'est pas l'adresse d'une page/);
});
