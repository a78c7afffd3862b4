import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { basename } from "node:path";
import { SetupFailure } from "./failure.mjs";
import { watchParent } from "./parent.mjs";

const SCRIPT = "npm-cli.js";

/**
 * The name of the PATH variable, which is "Path" on Windows.
 * @param {NodeJS.ProcessEnv} env
 */
export function pathKey(env) {
  return Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
}

/**
 * Finds npm's own script, so that npm can be run with a chosen Node. The commands `npm` and `npm.cmd` choose a Node themselves,
 * and `npm.cmd` cannot be spawned on Windows.
 * @param {NodeJS.ProcessEnv} env as npm passes it to the scripts of package.json
 * @returns {string} path of npm-cli.js
 * @throws {SetupFailure} if something other than npm has started this process
 */
export function findNpm(env) {
  const script = env["npm_execpath"]; // yarn and pnpm set it to their own script
  if (script && basename(script) === SCRIPT && existsSync(script)) return script;
  throw new SetupFailure(
    "Il manque quelque chose à installer, et c'est npm qui installe : relancez la commande par npm (« npm start », « npm test », « npm run … »).",
  );
}

/** Options of every npm command. Without a network, npm's default retries would take minutes before the error. */
const COMMON = [
  "--fetch-retry-mintimeout=2000",
  "--fetch-retry-maxtimeout=10000",
  "--no-audit",
  "--no-fund",
];

/**
 * @typedef {object} NpmRun
 * @property {string} node the Node to run npm with
 * @property {string} npm path of npm-cli.js
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * Runs npm, which uses its cache as it is and downloads what the cache lacks. If a cached list of versions is too old, or a
 * cached file is broken, runs npm once more. This time npm asks the registry whether its cache is up to date.
 * @param {NpmRun} run
 * @returns {Promise<{ code: number, output: string }>} npm's exit code, and what it printed
 * @throws {SetupFailure} if a signal interrupted npm (exit code: 128 + the signal's number)
 */
export async function runNpm(run) {
  const first = await runNpmOnce({ ...run, args: [...run.args, "--prefer-offline"] });
  if (first.code === 0 || !/ETARGET|EINTEGRITY/.test(first.output)) return first;
  return runNpmOnce({ ...run, args: [...run.args, "--prefer-online"] });
}

/**
 * Runs npm once, and passes only the first signal on to it. After Ctrl-C npm needs several seconds to undo what it has begun. A
 * command started meanwhile would find half-removed folders. So npm runs in its own process group, where the terminal's Ctrl-C
 * does not reach it. This function sends it the signal and waits until it has ended.
 * @param {NpmRun} run
 */
async function runNpmOnce({ node, npm, args, cwd, env }) {
  const child = spawn(node, [npm, ...args, ...COMMON], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32", // on Windows it would open a window
  });
  let output = "";
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from.on("data", (chunk) => {
      output += chunk;
      to.write(chunk);
    });
  }

  /** @type {NodeJS.Signals | undefined} */
  let interrupted;
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    if (!interrupted) {
      interrupted = signal;
      if (process.platform !== "win32") child.kill(signal);
    }
    process.stderr.write("Interruption : npm remet tout en place, encore quelques secondes…\n");
  };
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, onSignal);
  const stopWatching = watchParent(env, () => onSignal("SIGTERM"));
  try {
    const code = await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status) => resolve(status ?? 1));
    });
    if (interrupted) {
      throw new SetupFailure(
        "Installation interrompue. La prochaine commande la reprendra.",
        128 + constants.signals[interrupted],
      );
    }
    return { code, output };
  } finally {
    stopWatching();
    for (const signal of signals) process.off(signal, onSignal);
  }
}
