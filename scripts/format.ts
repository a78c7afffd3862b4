/**
 * `npm run format`: formats every file of the project; with `--check`, only lists those that are not formatted. Oxfmt does not
 * read `.astro` files, so Prettier formats those.
 */
import { tool } from "./checks/commands.ts";
import { runTools } from "./checks/run-tools.ts";

const mode = process.argv.includes("--check") ? "--check" : "--write";

await runTools([
  [tool("oxfmt"), mode],
  [tool("prettier"), ...(mode === "--write" ? [mode, "--list-different"] : [mode]), "**/*.astro"],
]);
