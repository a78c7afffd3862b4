// The first thing that every npm command of this project runs: `node scripts/setup.mjs <script> [arguments…]`. It installs
// what is missing, then runs the script under a recent enough Node. Plain JavaScript without dependencies, because it must run
// under any Node that npm finds (20 and later).
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupFailure, explainFailure } from "./setup/failure.mjs";
import { forgetOwnNode } from "./setup/own-node.mjs";
import { prepare } from "./setup/prepare.mjs";
import { runScript } from "./setup/script.mjs";

/**
 * @param {string[]} args the script and its arguments; if empty, only installs
 * @returns {Promise<number>} exit code
 */
async function main(args) {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..");
  try {
    const { node, own, env } = await prepare(root, {
      version: process.versions.node,
      path: process.execPath,
      platform: `${process.platform}-${process.arch}`,
      env: process.env,
    });
    if (args.length === 0) {
      console.log("Tout est installé.");
      return 0;
    }
    return await runScript({ node, args, cwd: root, env }).catch((error) => {
      if (own) forgetOwnNode(join(root, ".node"));
      throw new SetupFailure(
        `Node (${node}) ne démarre pas : ${error.message}. Relancez la commande.`,
      );
    });
  } catch (error) {
    if (error instanceof SetupFailure) {
      console.error(`\n${error.message}`);
      return error.exitCode;
    }
    const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(`\nL'installation a échoué (${path ?? root}) : ${explainFailure(code ?? "")}`);
    console.error(code ? message : error);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
