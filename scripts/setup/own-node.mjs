import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupFailure, explainFailure } from "./failure.mjs";
import { runNpm } from "./npm.mjs";

/** @typedef {import("./node-versions.mjs").PinnedNode} PinnedNode */

/**
 * Where the project keeps its own Node: outside node_modules, which `npm ci` empties.
 * @param {string} home the `.node` folder
 * @param {PinnedNode} pinned
 */
export function ownNodePath(home, pinned) {
  return join(home, "node_modules", pinned.name, pinned.binary);
}

/** @param {string} home */
const stampPath = (home) => join(home, "ready.json");

/**
 * What must not have changed since the binary was last seen to run. A download cut short leaves no
 * stamp, and a file touched later has another size or date: no need to start it only to ask.
 * @param {string} home
 * @param {PinnedNode} pinned
 */
function fingerprint(home, pinned) {
  const { size, mtimeMs } = statSync(ownNodePath(home, pinned));
  return JSON.stringify({ node: `${pinned.name}@${pinned.version}`, size, mtimeMs });
}

/**
 * Whether the fetched Node is there, whole, and the one that is pinned today.
 * @param {string} home
 * @param {PinnedNode} pinned
 */
export function isOwnNodeReady(home, pinned) {
  try {
    return readFileSync(stampPath(home), "utf8") === fingerprint(home, pinned);
  } catch {
    return false; // no stamp or no binary
  }
}

/**
 * Makes the next start fetch Node again.
 * @param {string} home
 */
export function forgetOwnNode(home) {
  rmSync(stampPath(home), { force: true });
}

/**
 * A package and its lock, so that `npm ci` fetches exactly the pinned archive, checks it, and
 * replaces whatever a former attempt left.
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
 * Fetches the pinned Node from the npm registry and proves that it runs.
 * @param {object} options
 * @param {string} options.home
 * @param {PinnedNode} options.pinned
 * @param {string} options.node the present Node, which runs npm this once
 * @param {string} options.npm path of npm-cli.js
 * @param {NodeJS.ProcessEnv} options.env
 * @throws {SetupFailure} when it cannot be had, or does not run here
 */
export async function fetchOwnNode({ home, pinned, node, npm, env }) {
  forgetOwnNode(home);
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
  if (answer.status !== 0 || answer.stdout.trim() !== `v${pinned.version}`) {
    const why = (answer.error?.message ?? answer.stderr ?? "").trim();
    throw new SetupFailure(
      `Le Node téléchargé (${path}) ne démarre pas sur cette machine${why && ` : ${why}`}. ` +
        "Installez vous-même Node 24 (https://nodejs.org), puis relancez la commande.",
    );
  }
  writeFileSync(stampPath(home), fingerprint(home, pinned));
}
