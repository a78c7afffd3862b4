import { spawn } from "node:child_process";
import { constants } from "node:os";
import { watchParent } from "./parent.mjs";

/**
 * Runs a script of the project under a given Node and waits for it.
 *
 * A terminal sends Ctrl-C to both processes. So SIGINT is not passed on at a terminal, nor on Windows: the script would get it
 * twice. The other signals are always passed on.
 * @param {object} options
 * @param {string} options.node
 * @param {string[]} options.args the script and its arguments
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @returns {Promise<number>} the script's exit code, or 128 + the number of the signal that ended it
 * @throws {Error} if Node itself cannot be started
 */
export async function runScript({ node, args, cwd, env }) {
  const child = spawn(node, args, { cwd, env, stdio: "inherit" });
  const atTerminal = [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    if (signal === "SIGINT" && (atTerminal || process.platform === "win32")) return;
    child.kill(signal);
  };
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, onSignal);
  const stopWatching = watchParent(env, () => child.kill("SIGTERM"));
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, signal) =>
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
      );
    });
  } finally {
    stopWatching();
    for (const signal of signals) process.off(signal, onSignal);
  }
}
