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
 * @throws when the file is missing or cut short
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

/**
 * What npm has put into a folder, as it wrote down itself, last: nothing when it did not come to its end.
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
 * Whether npm installs a package on this machine. A part in two versions, for either C library of Linux, is left to npm.
 * @param {LockedPackage} wanted
 */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return (
    (os?.includes(process.platform) && (cpu?.includes(process.arch) ?? true) && !libc) === true
  );
}

/**
 * Whether node_modules is what the lock file asks for, whoever installed it: this script, `npm ci` or `npm install`.
 * @param {string} root
 * @throws {SetupFailure} when there is no lock file
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
 * Installs exactly what the lock file says, development tools included (NODE_ENV=production would
 * leave them out).
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.node the Node to run npm with
 * @param {string} options.npm path of npm-cli.js
 * @param {NodeJS.ProcessEnv} options.env
 * @throws {SetupFailure} when npm fails
 */
export async function installDependencies({ root, node, npm, env }) {
  // Not left to npm, which gives up at once when an npm that was stopped is still tidying here.
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
