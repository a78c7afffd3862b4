import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "#scripts/root.ts";

// GitHub's own checker, from its editor extension, is written for bundlers: it imports JSON files without the import attribute
// that Node requires. This hook adds the attribute.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { validate } = await import("@actions/languageservice");
const { TextDocument } = await import("vscode-languageserver-textdocument");
hooks.deregister();

/** GitHub's messages about a workflow, one a line. Ex.: "3: Unexpected value 'step'". */
const faultsOf = async (file: string, text: string): Promise<string[]> => {
  const document = TextDocument.create(`file:///${file}`, "yaml", 0, text); // the checker caches by file name
  const faults = await validate(document);
  return faults.map(({ range, message }) => `${String(range.start.line + 1)}: ${message}`);
};

const workflows = globSync(".github/workflows/*.{yml,yaml}", { cwd: ROOT });

for (const file of workflows)
  test(`GitHub's checker accepts ${file}`, async () => {
    assert.deepEqual(await faultsOf(file, readFileSync(join(ROOT, file), "utf8")), []);
  });

test("every workflow limits the permissions of its token", () => {
  assert.ok(workflows.length > 0);
  for (const file of workflows)
    assert.match(readFileSync(join(ROOT, file), "utf8"), /^permissions:(?! write-all)/m, file);
});

test("an unknown job, matrix key, action, context and step key are reported", async () => {
  const faults = await faultsOf(
    ".github/workflows/wrong.yml",
    `on: push
jobs:
  one:
    needs: [two]
    strategy: { matrix: { os: [ubuntu-latest] } }
    runs-on: \${{ matrix.system }}
    steps:
      - uses: nothing
      - run: echo \${{ secret.KEY }}
        sell: bash
`,
  );
  assert.deepEqual(
    [4, 6, 8, 9, 10].filter(
      (line) => !faults.some((fault) => fault.startsWith(`${String(line)}:`)),
    ),
    [],
    faults.join("\n"),
  );
});
