import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installedPackages } from "./dependencies.mjs";
import { SetupFailure, explainFailure } from "./failure.mjs";
import { runNpm } from "./npm.mjs";

/** @typedef {import("./node-versions.mjs").PinnedNode} PinnedNode */

/**
 * The path of the project's own Node. It is not in the project's node_modules, because `npm ci` empties that folder.
 * @param {string} home the `.node` folder
 * @param {PinnedNode} pinned
 */
export function ownNodePath(home, pinned) {
  return join(home, "node_modules", pinned.name, pinned.binary);
}

/**
 * Whether the pinned version of Node was downloaded completely.
 * @param {string} home
 * @param {PinnedNode} pinned
 */
export function isOwnNodeReady(home, pinned) {
  const there = installedPackages(home)[`node_modules/${pinned.name}`];
  return there?.integrity === pinned.integrity && existsSync(ownNodePath(home, pinned));
}

/**
 * Deletes the project's own Node, so that the next npm command downloads it again.
 * @param {string} home
 */
export function forgetOwnNode(home) {
  rmSync(join(home, "node_modules"), { recursive: true, force: true });
}

/**
 * A package.json and its lock file, with which `npm ci` downloads exactly the pinned archive, checks it, and replaces whatever
 * an earlier attempt has left.
 * @param {PinnedNode} pinned
 */
function manifests({ name, version, integrity }) {
  const root = { name: "own-node", private: true, dependencies: { [name]: version } };
  const packages = { "": root, [`node_modules/${name}`]: { version, integrity } };
  return {
    "package.json": root,
    "package-lock.json": { name: root.name, lockfileVersion: 3, requires: true, packages },
  };
}

/**
 * Downloads the pinned Node from the npm registry and tests that it runs.
 * @param {object} options
 * @param {string} options.home
 * @param {PinnedNode} options.pinned
 * @param {string} options.node the Node that is running now, which also runs npm for this download
 * @param {string} options.npm path of npm-cli.js
 * @param {NodeJS.ProcessEnv} options.env
 * @throws {SetupFailure} if it cannot be downloaded, or does not run here
 */
export async function fetchOwnNode({ home, pinned, node, npm, env }) {
  mkdirSync(home, { recursive: true });
  for (const [file, content] of Object.entries(manifests(pinned))) {
    writeFileSync(join(home, file), JSON.stringify(content));
  }
  const args = ["ci", "--prefix", home, "--ignore-scripts"];
  const { code, output } = await runNpm({ node, npm, args, cwd: home, env });
  if (code !== 0) {
    throw new SetupFailure(
      `Node ${pinned.version} n'a pas pu être téléchargé dans .node/ : ${explainFailure(output)}`,
    );
  }
  const path = ownNodePath(home, pinned);
  const answer = spawnSync(path, ["-v"], { encoding: "utf8" });
  if (answer.status === 0 && answer.stdout.trim() === `v${pinned.version}`) return;
  forgetOwnNode(home);
  const why = (answer.error?.message ?? answer.stderr ?? "").trim();
  throw new SetupFailure(
    `Le Node téléchargé (${path}) ne démarre pas sur cette machine${why && ` : ${why}`}. ` +
      "Installez vous-même Node 24 (https://nodejs.org), puis relancez la commande.",
  );
}
