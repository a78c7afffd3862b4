/**
 * `npm run format`: formats every file of the project; with `--check`, only says which ones are not formatted. Oxfmt does not
 * read Astro's templates, so Prettier formats those.
 */
import { runNode, stopChildren } from "./checks/children.ts";
import { tool } from "./checks/commands.ts";
import { runCommand } from "./failures.ts";
import { closeWhenStopped } from "./stopping.ts";

await runCommand(async () => {
  closeWhenStopped(130)(stopChildren);
  const mode = process.argv.includes("--check") ? "--check" : "--write";
  for (const args of [
    [tool("oxfmt"), mode],
    [tool("prettier"), mode, "**/*.astro"],
  ]) {
    const { code, output } = await runNode(args, {});
    process.stdout.write(output);
    if (code !== 0) process.exitCode = code;
  }
});
