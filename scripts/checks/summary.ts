import type { CheckName } from "./plan.ts";

export interface Outcome {
  readonly name: CheckName;
  readonly state: "passed" | "failed" | "skipped";
  readonly seconds: number;
  /** Why it was skipped, if that is not a failure. */
  readonly skipReason?: string | undefined;
  /** One line for each. */
  readonly failedTests?: readonly string[];
}

/** Whether a check has passed, or was skipped for a reason that is no failure. */
export const isInOrder = ({ state, skipReason }: Outcome): boolean =>
  state === "passed" || (state === "skipped" && skipReason !== undefined);

const MARKS = { passed: "✓", failed: "✗", skipped: "–" } as const;

export const inSeconds = (seconds: number): string => `${seconds.toFixed(1).replace(".", ",")} s`;

/** One line for one check. */
export function outcomeLine({ name, state, seconds, skipReason }: Outcome): string {
  const reason = `pas lancé : ${skipReason ?? "le site n'est pas construit"}`;
  const note = state === "skipped" ? reason : inSeconds(seconds);
  return `${MARKS[state]} ${name.padEnd(8)} ${note}`;
}

/** The end of the output: a line for each check, one for each failed test, and the verdict. */
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
