import type { CheckName } from "./plan.ts";

export interface Outcome {
  readonly name: CheckName;
  readonly state: "passed" | "failed" | "skipped";
  readonly seconds: number;
  /** Why this machine cannot run the check; undefined if it was skipped because the build failed. */
  readonly skipReason?: string | undefined;
  /** One line for each failed test. */
  readonly failedTests?: readonly string[];
}

/** Whether a check has passed, or was skipped because this machine lacks a program. */
export const isInOrder = ({ state, skipReason }: Outcome): boolean =>
  state === "passed" || (state === "skipped" && skipReason !== undefined);

const MARKS = { passed: "✓", failed: "✗", skipped: "–" } as const;

/** A duration in French: 12.34 becomes "12,3 s". */
export const inSeconds = (seconds: number): string => `${seconds.toFixed(1).replace(".", ",")} s`;

/** The line of the output for a check that has ended. */
export function outcomeLine({ name, state, seconds, skipReason }: Outcome): string {
  const reason = `pas lancé : ${skipReason ?? "le site n'est pas construit"}`;
  const note = state === "skipped" ? reason : inSeconds(seconds);
  return `${MARKS[state]} ${name.padEnd(8)} ${note}`;
}

/** The end of the output: a line for each check, a line for each failed test, and the verdict. */
export function summarize(outcomes: readonly Outcome[], seconds: number): string {
  const wrong = outcomes.filter((outcome) => !isInOrder(outcome)).map(({ name }) => name);
  const failed = outcomes.flatMap(({ failedTests = [] }) => failedTests);
  const verdict =
    wrong.length === 0
      ? `Tout est bon, en ${inSeconds(seconds)}.`
      : `À corriger : ${wrong.join(", ")}. Pour relancer une seule vérification : npm test -- ${wrong[0] ?? ""}`;
  return ["", ...outcomes.map(outcomeLine), "", ...failed.map((line) => `✗ ${line}`), verdict].join(
    "\n",
  );
}
