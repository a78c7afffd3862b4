import { describeFailure } from "#scripts/failures.ts";
import { runNode } from "./children.ts";
import { commandOf } from "./commands.ts";
import { failedTests } from "./failed-tests.ts";
import type { Check, CheckName, Plan } from "./plan.ts";
import { outcomeLine, type Outcome } from "./summary.ts";

/** Number of child processes at a time: as many as the cores of a small machine. */
const AT_ONCE = 2;

/** Errors that Astro only logs, with exit code 0. */
const BUILD_FAULTS = /\[ERROR\]|Invalid content reference|multiple entries with the same slug/;

/** The build, and checks that wait for pages in a browser. All other checks run at a lower priority. */
const NORMAL_PRIORITY: readonly CheckName[] = [
  "build",
  "browser",
  "services",
  "firefox",
  "webkit",
  "every-page",
  "browser-nginx",
  "firefox-endings",
  "webkit-endings",
  "old",
];

export interface RunOptions {
  /** The folder of the built site. */
  readonly siteDir: string;
  /** Returns the environment of a check that is about to start, and opens what the check needs. */
  environmentOf(name: CheckName): Promise<Readonly<Record<string, string | undefined>>>;
}

/** Runs a check and returns whether it passes, and its failed tests; its output goes to `print`. */
async function runCheck(
  { name }: Check,
  { only, toolArgs }: Plan,
  { siteDir, environmentOf }: RunOptions,
  isBuilt: boolean,
  print: (text: string) => void,
): Promise<Pick<Outcome, "state" | "failedTests">> {
  try {
    const env = await environmentOf(name);
    const command = commandOf(name, siteDir, { isBuilt, toolArgs: only === name ? toolArgs : [] });
    const hasLowPriority = !NORMAL_PRIORITY.includes(name);
    const { code, output } = await runNode(command, env, { onOutput: print, hasLowPriority });
    if (code !== 0) return { state: "failed", failedTests: failedTests(output) };
    if (name !== "build" || !BUILD_FAULTS.test(output)) return { state: "passed" };
    print("Astro a signalé une erreur sans s'arrêter : voir ci-dessus.\n");
  } catch (failure) {
    print(`${describeFailure(failure)}\n`);
  }
  return { state: "failed" };
}

/**
 * Runs the checks of a plan in their order, `AT_ONCE` at a time. Checks that depend on the build wait for it. If it fails,
 * checks that need the built site are skipped. The output of a check is printed when the check has ended. Only the output of
 * the longest check, or of the single check that was asked for, is printed as it comes.
 */
export async function runPlan(plan: Plan, options: RunOptions): Promise<Outcome[]> {
  const outcomes = new Map<CheckName, Outcome>();
  const waiting = [...plan.checks];
  const { promise: built, resolve: tellBuilt } = Promise.withResolvers<true>();
  const isBuilt = (): boolean => outcomes.get("build")?.state === "passed";

  const run = async (check: Check): Promise<void> => {
    const { name, title } = check;
    const isLive = plan.only === name || name === "browser"; // "browser" takes longest
    const kept: string[] = [];
    const print = (text: string): void => {
      if (isLive) process.stdout.write(text);
      else kept.push(text);
    };
    console.log(`… ${name} : ${title}`);
    const start = performance.now();
    const found = await runCheck(check, plan, options, isBuilt(), print);
    const outcome: Outcome = { name, ...found, seconds: (performance.now() - start) / 1000 };
    outcomes.set(name, outcome);
    const said = kept.length > 0 ? `\n── ${name} : ${title}\n${kept.join("")}` : "";
    process.stdout.write(`${said}${outcomeLine(outcome)}\n`);
  };

  const takeNext = async (): Promise<Check | undefined> => {
    const ready = (): number =>
      waiting.findIndex(({ build }) => !build || !plan.hasBuild || outcomes.has("build"));
    if (waiting.length > 0 && ready() === -1) await built;
    return waiting.splice(ready(), 1)[0];
  };
  const worker = async (): Promise<void> => {
    for (let check = await takeNext(); check !== undefined; check = await takeNext()) {
      const { name, build } = check;
      if (build === "needs" && !isBuilt())
        outcomes.set(name, { name, state: "skipped", seconds: 0 });
      else await run(check);
      if (name === "build") tellBuilt(true);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return plan.checks.flatMap(({ name }) => outcomes.get(name) ?? []);
}
