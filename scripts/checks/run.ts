import { describeFailure } from "../failures.ts";
import { commandOf } from "./commands.ts";
import { runNode } from "./children.ts";
import type { Check, CheckName, Plan } from "./plan.ts";
import { outcomeLine, type Outcome } from "./summary.ts";

/** Cores are few: two children at a time. */
const AT_ONCE = 2;

/** What Astro only logs, with exit code 0. */
const BUILD_FAULTS = /\[ERROR\]|Invalid content reference|multiple entries with the same slug/;

export interface RunOptions {
  /** Where the site is built. */
  readonly siteDir: string;
  /** The checks that this machine cannot run, and why: that is no fault. */
  readonly excuses: ReadonlyMap<CheckName, string>;
  /** Gives the environment of a check that is about to start, and opens what the check needs. */
  environmentOf(name: CheckName): Promise<Readonly<Record<string, string | undefined>>>;
}

/** Whether the check passes; everything it has to say goes to `print`. */
async function passes(
  { name }: Check,
  toolArgs: readonly string[],
  { siteDir, environmentOf }: RunOptions,
  print: (text: string) => void,
): Promise<boolean> {
  try {
    const env = await environmentOf(name);
    const { code, output } = await runNode([...commandOf(name, siteDir), ...toolArgs], env, print);
    if (code !== 0) return false;
    if (name !== "build" || !BUILD_FAULTS.test(output)) return true;
    print("Astro a signalé une erreur sans s'arrêter : voir ci-dessus.\n");
    return false;
  } catch (failure) {
    print(`${describeFailure(failure)}\n`);
    return false;
  }
}

/**
 * Runs the checks of one stage, `AT_ONCE` at a time. What one prints stays together: at once when it is
 * alone, otherwise when it has ended.
 */
async function runStage(
  stage: readonly Check[],
  plan: Plan,
  options: RunOptions,
): Promise<Outcome[]> {
  const alone = stage.length === 1;
  if (!alone) console.log(`\nEn cours : ${stage.map(({ name }) => name).join(", ")}…`);
  const outcomes = new Map<CheckName, Outcome>();
  const waiting = [...stage];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      let kept = "";
      const print = (text: string): void => {
        if (alone) process.stdout.write(text);
        else kept += text;
      };
      const start = performance.now();
      print(`\n── ${check.name} : ${check.title}\n`);
      const toolArgs = plan.only === check.name ? plan.toolArgs : [];
      const state = (await passes(check, toolArgs, options, print)) ? "passed" : "failed";
      const outcome: Outcome = {
        name: check.name,
        state,
        seconds: (performance.now() - start) / 1000,
      };
      outcomes.set(check.name, outcome);
      process.stdout.write(`${kept}${outcomeLine(outcome)}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return stage.flatMap(({ name }) => outcomes.get(name) ?? []);
}

/** Runs a plan to its end: a check that fails stops only those that need the site it did not build. */
export async function runPlan(plan: Plan, options: RunOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of plan.stages) {
    const isBuilt = outcomes.every(({ name, state }) => name !== "build" || state === "passed");
    const possible = stage.filter(
      ({ name, needsBuild }) => !options.excuses.has(name) && (isBuilt || !needsBuild),
    );
    if (possible.length > 0) outcomes.push(...(await runStage(possible, plan, options)));
    for (const { name } of stage.filter((check) => !possible.includes(check))) {
      outcomes.push({ name, state: "skipped", seconds: 0, excuse: options.excuses.get(name) });
    }
  }
  return outcomes;
}
