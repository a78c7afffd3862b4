import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { CHECKS, EXTRA_CHECKS, planChecks } from "#scripts/checks/plan.ts";
import { failedTests } from "#scripts/checks/failed-tests.ts";
import { summarize, type Outcome } from "#scripts/checks/summary.ts";

const namesOf = (...words: string[]) => planChecks(words).checks.map(({ name }) => name);

describe("what npm test runs", () => {
  test("without arguments: all checks except the extra ones, the build and the browser tests first", () => {
    assert.deepEqual(
      planChecks([]).checks.map(({ name }) => name),
      CHECKS.map(({ name }) => name),
    );
    assert.deepEqual(namesOf().slice(0, 2), ["build", "browser"]);
  });

  test("the check that reads the types of the content waits until a build has written them", () => {
    const following = CHECKS.filter(({ build }) => build === "follows").map(({ name }) => name);
    assert.deepEqual(following, ["types"]);
  });

  test("an extra check runs when asked for by name, after the build that it needs", () => {
    assert.ok(!namesOf().includes("every-page"));
    assert.deepEqual(namesOf("every-page"), ["build", "every-page"]);
  });

  test("each extra check runs in CI", () => {
    const workflows = ["ci", "long-checks"].map((name) =>
      readFileSync(`.github/workflows/${name}.yml`, "utf8"),
    );
    const run = [
      ...workflows.join("\n").matchAll(/npm (?:test --|run test:)( ?[a-z -]+)/g),
    ].flatMap(([, names = ""]) => names.trim().split(" "));
    const left = EXTRA_CHECKS.map(({ name }) => name).filter((name) => !run.includes(name));
    assert.deepEqual(left, []);
  });
});

describe("what npm test says at its end", () => {
  test("a check skipped because the build failed is a failure", () => {
    const outcomes: Outcome[] = [
      { name: "build", state: "failed", seconds: 1 },
      { name: "browser", state: "skipped", seconds: 0 },
    ];
    const text = summarize(outcomes, 1);
    assert.match(text, /– browser {2}pas lancé : le site n'est pas construit/);
    assert.match(text, /À corriger : build, browser\./);
  });

  const NODE = `▶ a suite
  ✖ breaks (in part) (18.077209ms)
ℹ fail 1

✖ failing tests:

test at tests/unit/zip.test.ts:12:3
✖ breaks (in part) (18.077209ms)
  AssertionError [ERR_ASSERTION]: The expression evaluated to a falsy value
`;
  // As in Playwright's output, dashes fill each line that names a test up to column 100.
  const PLAYWRIGHT = `  1) [telephone] › tests/browser/kinds-of-page.spec.ts:10:3 › /presse/kit/: fits at any width ────

    Error: at 320 px

  2 failed
\u001b[31m    [telephone] › tests/browser/kinds-of-page.spec.ts:10:3 › /presse/kit/: fits at any width \u001b[2m───────\u001b[22m\u001b[39m
\u001b[31m    [bureau] › tests/browser/kinds-of-page.spec.ts:10:3 › /presse/kit/: fits at any width \u001b[2m──────────\u001b[22m\u001b[39m
  182 passed (4.5m)
`;
  const WITHOUT_DEVICES = `  2 failed
    tests/browser/services/a.spec.ts:2:51 › netlify, with JavaScript › fails ───────────────────────
    tests/browser/services/a.spec.ts:9:1 › a title that ends after the hundredth column, and that Playwright therefore does not pad\u0020
`;

  test("each failed test is named above the verdict, once", () => {
    const text = summarize(
      [
        { name: "unit", state: "failed", seconds: 1, failedTests: failedTests(NODE) },
        { name: "browser", state: "failed", seconds: 1, failedTests: failedTests(PLAYWRIGHT) },
      ],
      2,
    );
    assert.deepEqual(text.split("\n").slice(-3), [
      "✗ tests/unit/zip.test.ts:12 › breaks (in part)",
      "✗ tests/browser/kinds-of-page.spec.ts:10 › /presse/kit/: fits at any width",
      "À corriger : unit, browser. Pour relancer une seule vérification : npm test -- unit",
    ]);
  });

  test("failed tests are named, without the padding of their lines, even if Playwright writes no device such as [telephone] before them", () => {
    assert.deepEqual(failedTests(WITHOUT_DEVICES), [
      "tests/browser/services/a.spec.ts:2 › netlify, with JavaScript › fails",
      "tests/browser/services/a.spec.ts:9 › a title that ends after the hundredth column, and that Playwright therefore does not pad",
    ]);
  });

  test("of more than ten failed tests, the first ten are named and the others counted", () => {
    const linesOf = (count: number): string[] => {
      const failures = Array.from(
        { length: count },
        (_, index) => `test at tests/unit/a.test.ts:${String(index + 1)}:1\n✖ title (1.5ms)\n`,
      );
      return failedTests(failures.join("\n"));
    };
    assert.equal(linesOf(12)[9], "tests/unit/a.test.ts:10 › title");
    assert.deepEqual(linesOf(10).slice(10), []);
    assert.deepEqual(linesOf(11).slice(10), ["… et 1 autre"]);
    assert.deepEqual(linesOf(12).slice(10), ["… et 2 autres"]);
  });

  test("in the output of a check without tests, no failed test is found", () => {
    assert.deepEqual(failedTests("src/site.ts:3:1 - error TS2322: test at the end\n"), []);
  });
});
