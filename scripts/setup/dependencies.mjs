import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { SetupFailure, explainFailure } from "./failure.mjs";
import { runNpm } from "./npm.mjs";

/**
 * An entry of `packages` in package-lock.json, in npm's format.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} packages by their path, "node_modules/astro"
 * @throws if the file is missing or truncated
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

/**
 * The packages installed in a folder, from the record that npm writes at the end of an installation. Empty if there is no such
 * record: npm has not run, or was interrupted.
 * @param {string} root
 */
export function installedPackages(root) {
  try {
    return packagesOf(join(root, "node_modules", ".package-lock.json"));
  } catch {
    return {};
  }
}

/**
 * Whether a package must be installed on this machine: every required package, and an optional package whose `os` and `cpu` name
 * this system (`os` alone, if it has no `cpu`). An optional package for one C library of Linux (`libc`) may be missing, because
 * this script does not know which C library the machine has.
 * @param {LockedPackage} wanted
 */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return (
    (os?.includes(process.platform) && (cpu?.includes(process.arch) ?? true) && !libc) === true
  );
}

/**
 * Whether node_modules matches the lock file, whoever installed it: this script, `npm ci` or `npm install`.
 * @param {string} root
 * @throws {SetupFailure} if the lock file is missing or truncated
 */
export function areDependenciesInstalled(root) {
  let wanted;
  try {
    wanted = packagesOf(join(root, "package-lock.json"));
  } catch {
    throw new SetupFailure(
      "package-lock.json manque à la racine du projet, ou n'est pas entier. Reprenez-le du dépôt (« git checkout package-lock.json »), puis relancez la commande.",
    );
  }
  const installed = installedPackages(root);
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === "") return true; // the project itself
    const there = installed[path];
    if (!there) return !isForThisMachine(locked);
    return there.version === locked.version && there.integrity === locked.integrity;
  });
}

/**
 * Installs exactly what is in the lock file, including development dependencies (NODE_ENV=production would leave them out).
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.node the Node to run npm with
 * @param {string} options.npm path of npm-cli.js
 * @param {NodeJS.ProcessEnv} options.env
 * @throws {SetupFailure} if npm fails
 */
export async function installDependencies({ root, node, npm, env }) {
  // An interrupted npm process may still be cleaning up this folder. `npm ci` would then fail at once; `rm` retries.
  await rm(join(root, "node_modules"), {
    recursive: true,
    force: true,
    maxRetries: 10,
    retryDelay: 200,
  });
  const args = ["ci", "--include=dev"];
  const { code, output } = await runNpm({ node, npm, args, cwd: root, env });
  if (code !== 0) {
    throw new SetupFailure(
      `Les dépendances n'ont pas pu être installées dans node_modules/ : ${explainFailure(output)}`,
    );
  }
}
