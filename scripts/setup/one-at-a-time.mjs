import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const HEARTBEAT_MS = 1000;
/** A holder that has given no sign for this long is gone (killed, machine switched off). */
const STALE_MS = 10_000;

/**
 * @param {string} file
 * @returns {boolean} whether we hold it now
 */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    return false;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE_MS) return true;
    const pid = Number(readFileSync(file, "utf8"));
    if (pid) process.kill(pid, 0); // asks only whether it lives
    return false;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return code === "ESRCH"; // ENOENT: released meanwhile; EPERM: alive, somebody else's
  }
}

/**
 * Runs `work` while no other process of this project does: two commands started together must not
 * both empty node_modules.
 * @template T
 * @param {string} home the `.node` folder, where the mark is kept
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(home, work) {
  mkdirSync(home, { recursive: true });
  const file = join(home, "setup.lock");
  for (let told = false; !take(file); await delay(200)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else if (!told) {
      console.log("Une autre commande installe déjà le projet : on attend qu'elle ait fini…");
      told = true;
    }
  }
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // removed by hand: nothing to keep alive
    }
  }, HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}
