import { readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { areDependenciesInstalled, installDependencies } from "./dependencies.mjs";
import { SetupFailure } from "./failure.mjs";
import { PINNED_NODES, satisfies } from "./node-versions.mjs";
import { findNpm, pathKey } from "./npm.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { fetchOwnNode, isOwnNodeReady, ownNodePath } from "./own-node.mjs";

/**
 * @typedef {object} Present the Node that is running now, and its machine
 * @property {string} version of Node, "20.20.2"
 * @property {string} path of its executable
 * @property {string} platform "linux-x64"
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * Chooses the Node for the project: the one that is running if it satisfies package.json's `engines`, otherwise the Node pinned
 * for this platform.
 * @param {string} root
 * @param {Present} present
 */
function chooseNode(root, present) {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (satisfies(present.version, engines.node)) {
    return { path: present.path, pinned: undefined };
  }
  const pinned = PINNED_NODES[present.platform];
  if (!pinned) {
    throw new SetupFailure(
      `Ce projet demande Node ${engines.node} et cette machine (${present.platform}) a Node ${present.version}, ` +
        "sans version prête à télécharger. Installez Node 24 (https://nodejs.org), puis relancez la commande.",
    );
  }
  return { path: ownNodePath(join(root, ".node"), pinned), pinned };
}

/**
 * Installs what is missing. If nothing is missing, this only compares two lists of packages.
 * @param {string} root the project's folder
 * @param {Present} present
 * @returns {Promise<{ node: string, own: boolean, env: NodeJS.ProcessEnv }>} the Node to use, whether it is the project's own,
 * and an environment in which the command `node` starts it
 * @throws {SetupFailure}
 */
export async function prepare(root, present) {
  const home = join(root, ".node");
  const { path: node, pinned } = chooseNode(root, present);
  const key = pathKey(present.env);
  const env = {
    ...present.env,
    [key]: [dirname(node), present.env[key]].filter(Boolean).join(delimiter),
    NODE: node, // npm sets this variable and the next for its scripts
    npm_node_execpath: node,
  };
  const isNodeReady = () => !pinned || isOwnNodeReady(home, pinned);
  const isInstalled = () => areDependenciesInstalled(root);
  if (isNodeReady() && isInstalled()) return { node, own: Boolean(pinned), env };

  const npm = findNpm(present.env);
  await oneAtATime(home, async () => {
    if (pinned && !isNodeReady()) {
      console.log(
        `Node ${present.version} est trop ancien : téléchargement de Node ${pinned.version} dans .node/…`,
      );
      await fetchOwnNode({ home, pinned, node: present.path, npm, env: present.env });
    }
    if (!isInstalled()) {
      console.log("Installation des dépendances (une minute environ la première fois)…");
      await installDependencies({ root, node, npm, env });
    }
  });
  return { node, own: Boolean(pinned), env };
}
