import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Age from which a lock file counts as left behind, in milliseconds: no installation takes this long. The process id in such a
 * file may belong to another program by now.
 */
const STALE_MS = 20 * 60_000;

/** The same for an empty lock file: its process writes its id at once, unless the disk is full or the machine is switched off. */
const EMPTY_MS = 5000;

/**
 * @param {string} file
 * @returns {boolean} whether we hold the lock now
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
    const pid = Number(readFileSync(file, "utf8"));
    if (Date.now() - statSync(file).mtimeMs > (pid ? STALE_MS : EMPTY_MS)) return true;
    if (pid) process.kill(pid, 0); // signal 0 only tests whether the process is alive
    return false;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    // ESRCH: no such process. ENOENT: the lock was released meanwhile. EPERM: the process is alive, but another user's.
    return code === "ESRCH";
  }
}

/**
 * Runs `work` while no other process of this project does: two commands started together must not both empty node_modules.
 * @template T
 * @param {string} home the `.node` folder, which contains the lock file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(home, work) {
  mkdirSync(home, { recursive: true });
  const file = join(home, "setup.lock");
  for (let hasSaidSo = false; !take(file); await delay(200)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else if (!hasSaidSo) {
      console.log("Une autre commande installe déjà le projet : on attend qu'elle ait fini…");
      hasSaidSo = true;
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
