import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { SetupFailure, explainFailure } from "./failure.mjs";
import { runNpm } from "./npm.mjs";

/**
 * Written last, inside node_modules: it disappears with the folder, and a half-made folder has none.
 * @param {string} root
 */
const stampPath = (root) => join(root, "node_modules", ".setup-done");

/**
 * What the installed packages depend on: the lock file, and for those with native parts the line
 * of Node and the platform.
 * @param {string} root
 * @param {string} nodeVersion
 */
function wanted(root, nodeVersion) {
  let lock;
  try {
    lock = readFileSync(join(root, "package-lock.json"));
  } catch {
    throw new SetupFailure(
      "package-lock.json manque à la racine du projet. Reprenez-le du dépôt (« git checkout package-lock.json »), puis relancez la commande.",
    );
  }
  const digest = createHash("sha256").update(lock).digest("hex");
  return `${digest} node-${nodeVersion.split(".")[0]} ${process.platform}-${process.arch}\n`;
}

/**
 * Whether node_modules is what the lock file asks for.
 * @param {string} root
 * @param {string} nodeVersion
 */
export function areDependenciesInstalled(root, nodeVersion) {
  const want = wanted(root, nodeVersion);
  try {
    return readFileSync(stampPath(root), "utf8") === want;
  } catch {
    return false;
  }
}

/**
 * Installs exactly what the lock file says, development tools included (NODE_ENV=production would
 * leave them out).
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.node the Node to run npm with
 * @param {string} options.nodeVersion
 * @param {string} options.npm path of npm-cli.js
 * @param {NodeJS.ProcessEnv} options.env
 * @throws {SetupFailure} when npm fails
 */
export async function installDependencies({ root, node, nodeVersion, npm, env }) {
  const want = wanted(root, nodeVersion);
  await rm(stampPath(root), { force: true });
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
  writeFileSync(stampPath(root), want);
}
