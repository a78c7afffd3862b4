import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ROOT } from "#scripts/root.ts";

/** The guides for people who work on the project. */
const GUIDES = globSync(["*.md", "docs/*.md", "content/*.md"], { cwd: ROOT });

test("every link of a guide to a file of the project leads to an existing file", () => {
  const lost = GUIDES.flatMap((guide) => {
    const text = readFileSync(join(ROOT, guide), "utf8").replace(/```[^]*?```|`[^`\n]*`/g, "");
    return [...text.matchAll(/\]\((?![a-z]+:|#|\/)([^)#\s]+)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !existsSync(join(ROOT, dirname(guide), target)))
      .map((target) => `${guide}: ${target}`);
  });
  assert.deepEqual(lost, []);
});

test("the examples of CONTRIBUTING.md import files and names that exist", () => {
  const text = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
  const examples = [...text.matchAll(/```ts\n\/\/ (tests\/\S+)\n([^]*?)```/g)];
  assert.equal(examples.length, 5); // one for each level: logic, document, content, built page, browser
  for (const [, file = "", code = ""] of examples)
    for (const [, names = "", from = ""] of code.matchAll(/import \{ (.*) \} from "([.#].*)";/g)) {
      const path = from.startsWith("#")
        ? fileURLToPath(import.meta.resolve(from))
        : join(ROOT, dirname(file), from);
      const source = readFileSync(path, "utf8");
      for (const name of names.split(", "))
        assert.match(source, new RegExp(`export (?:function|class|const) ${name}\\b`), file);
    }
});
