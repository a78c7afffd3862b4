import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CHECKS, planChecks } from "#scripts/checks/plan.ts";
import { isInOrder, summarize, type Outcome } from "#scripts/checks/summary.ts";

const namesOf = (...words: string[]) => planChecks(words).checks.map(({ name }) => name);

describe("what npm test runs", () => {
  test("without arguments: everything, the build first, and what is missing may be skipped", () => {
    assert.deepEqual(
      planChecks([]).checks.map(({ name }) => name),
      CHECKS.map(({ name }) => name),
    );
    assert.deepEqual(namesOf().slice(0, 2), ["build", "browser"]);
    assert.equal(planChecks([]).isNamed, false);
  });

  test("checks that read the content types wait until a build has written them", () => {
    const following = CHECKS.filter(({ build }) => build === "follows").map(({ name }) => name);
    assert.deepEqual(following, ["types", "lint"]);
  });

  test("axe on every page is a separate job, run only when asked for", () => {
    assert.ok(!namesOf().includes("axe"));
    assert.deepEqual(namesOf("axe"), ["build", "axe"]);
  });

  for (const name of ["firefox", "webkit"]) {
    test(`${name} asked for: the build it needs, and nothing may be skipped`, () => {
      assert.deepEqual(namesOf(name), ["build", name]);
      assert.equal(planChecks([name]).isNamed, true);
    });
  }
});

describe("what npm test says at its end", () => {
  const excused: Outcome = {
    name: "firefox",
    state: "skipped",
    seconds: 0,
    excuse: "Firefox n'est pas sur cette machine.",
  };

  test("a check that the machine cannot run is listed with the reason, and is not a failure", () => {
    assert.ok(isInOrder(excused));
    const text = summarize([{ name: "build", state: "passed", seconds: 1 }, excused], 1);
    assert.match(text, /– firefox {2}pas lancé : Firefox n'est pas sur cette machine\./);
    assert.match(text, /Tout est bon/);
  });

  test("a check skipped because the build failed is a failure", () => {
    const outcomes: Outcome[] = [
      { name: "build", state: "failed", seconds: 1 },
      { name: "browser", state: "skipped", seconds: 0 },
    ];
    const text = summarize(outcomes, 1);
    assert.match(text, /– browser {2}pas lancé : le site n'est pas construit/);
    assert.match(text, /À corriger : build, browser\./);
  });
});
