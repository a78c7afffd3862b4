import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf } from "#scripts/checks/commands.ts";

const filesOf = (command: readonly string[]): string[] =>
  command.filter((word) => word.endsWith(".test.ts")).map((file) => file.replaceAll("\\", "/"));

for (const [words, files] of [
  [["siret"], ["tests/unit/siret.test.ts"]],
  [["siret.test.ts"], ["tests/unit/siret.test.ts"]],
  [["tests/unit/siret.test.ts"], ["tests/unit/siret.test.ts"]],
  [["tests\\unit\\siret.test.ts"], ["tests/unit/siret.test.ts"]], // as a Windows shell completes it
  [
    ["siret", "checks-commands"],
    ["tests/unit/checks-commands.test.ts", "tests/unit/siret.test.ts"],
  ],
  [["--test-name-pattern=x"], ["tests/unit/**/*.test.ts"]],
] as const)
  test(`npm test -- unit ${words.join(" ")} runs ${files.join(", ")}`, () => {
    assert.deepEqual(filesOf(commandOf("unit", "dist", { toolArgs: words })), files);
  });

test("options come before the files, where Node reads them", () => {
  const words = ["siret", "--test-name-pattern", "megabytes"];
  assert.deepEqual(commandOf("unit", "dist", { toolArgs: words }).slice(-3), [
    "--test-name-pattern",
    "megabytes",
    "tests/unit/siret.test.ts",
  ]);
});

test("words that are in the path of no test file are refused, and the message names them and the folder", () => {
  assert.throws(() => commandOf("content", "dist", { toolArgs: ["no-such-rule"] }), {
    message: /tests\/content\/.*« no-such-rule »/,
  });
});

test("words for Playwright are passed on as they are", () => {
  const words = ["application", "-g", "kept"];
  assert.deepEqual(commandOf("browser", "dist", { toolArgs: words }).slice(-3), words);
});
