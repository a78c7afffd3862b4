import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Linter } from "eslint";
import { mayImport } from "#scripts/lint/may-import.ts";

const SRC = join(import.meta.dirname, "../../src");
const LAYERS = {
  lib: [],
  press: ["lib"],
  search: ["lib"],
  "search/browser": ["search/query", "lib"],
};

/** The rule's messages about one line in a file of `src/`. */
const faultsOf = (file: string, code: string): string[] =>
  new Linter()
    .verify(
      code,
      {
        plugins: { layers: { rules: { "may-import": mayImport(SRC, LAYERS) } } },
        rules: { "layers/may-import": "error" },
      },
      join(SRC, file),
    )
    .map(({ message }) => message);

test("a folder may import from itself, from the folders listed for it, from files directly in a folder above it, from content/ and from packages; a folder that is not listed may import from all", () => {
  for (const [file, from] of [
    ["press/a.js", "./b.js"],
    ["press/a.js", "../lib/b.js"],
    ["press/a.js", "../site.js"],
    ["press/a.js", "#lib/b.js"],
    ["press/a.js", "#site.js"],
    ["press/a.js", "#content/press/a.jpg"],
    ["press/a.js", "../../content/press/a.jpg"],
    ["press/a.js", "astro"],
    ["search/browser/a.js", "../query/b.js"],
    ["search/browser/a.js", "../synonyms.js"],
    ["pages/presse/a.js", "../../search/browser/b.js"],
  ] as const)
    assert.deepEqual(faultsOf(file, `import b from "${from}";`), [], `${file} ${from}`);
});

test("an import from any other folder is reported, however it is written", () => {
  const said = ["src/press/ may import only from: lib. See docs/architecture.md."];
  for (const code of [
    'import b from "../search/b.js";',
    'import b from "#search/b.js";',
    'import b from "#scripts/b.js";',
    'export { b } from "../search/b.js";',
    'export * from "../search/query/b.js";',
    'await import("../pages/b.js");',
    'import b from "../../scripts/b.js";',
  ])
    assert.deepEqual(faultsOf("press/a.js", code), said, code);
  assert.equal(faultsOf("search/browser/a.js", 'import b from "../indexing/b.js";').length, 1);
  assert.equal(faultsOf("lib/a.js", 'import b from "../press/b.js";').length, 1);
});
