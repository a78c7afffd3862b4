import type { CheckName } from "./plan.ts";

export interface Outcome {
  readonly name: CheckName;
  /** "skipped": the check needs the built site, and the build has failed. */
  readonly state: "passed" | "failed" | "skipped";
  readonly seconds: number;
  /** One line for each failed test; after ten, one line with the number of the others. */
  readonly failedTests?: readonly string[];
}

export const hasPassed = ({ state }: Outcome): boolean => state === "passed";

const MARKS = { passed: "✓", failed: "✗", skipped: "–" } as const;

/** A duration in French: 12.34 becomes "12,3 s". */
export const inSeconds = (seconds: number): string => `${seconds.toFixed(1).replace(".", ",")} s`;

/** The line of the output for a check that has ended, or was skipped. */
export function outcomeLine({ name, state, seconds }: Outcome): string {
  const note = state === "skipped" ? "pas lancé : le site n'est pas construit" : inSeconds(seconds);
  return `${MARKS[state]} ${name.padEnd(8)} ${note}`;
}

/** The end of the output: a line for each check, a line for each failed test, and the verdict. */
export function summarize(outcomes: readonly Outcome[], seconds: number): string {
  const wrong = outcomes.filter((outcome) => !hasPassed(outcome)).map(({ name }) => name);
  const failed = outcomes.flatMap(({ failedTests = [] }) => failedTests);
  const verdict =
    wrong.length === 0
      ? `Tout est bon, en ${inSeconds(seconds)}.`
      : `À corriger : ${wrong.join(", ")}. Pour relancer une seule vérification : npm test -- ${wrong[0] ?? ""}`;
  return ["", ...outcomes.map(outcomeLine), "", ...failed.map((line) => `✗ ${line}`), verdict].join(
    "\n",
  );
}
