import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { SetupFailure, explainFailure } from "./failure.mjs";
import { runNpm } from "./npm.mjs";

/**
 * A package as a lock file of npm names it ("package-lock.json", npm's documentation).
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
 * The packages in a folder according to npm's own record, which it writes last: undefined if it was interrupted.
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
 * Whether npm installs a package on this machine. A package with variants for both C libraries of Linux is left to npm.
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
 * @throws {SetupFailure} if there is no lock file
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
  // npm would give up at once if an npm process that was stopped is still cleaning up here, so this retries.
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
