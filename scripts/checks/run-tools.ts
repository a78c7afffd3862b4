import { runCommand } from "#scripts/failures.ts";
import { closeWhenStopped } from "#scripts/stopping.ts";
import { runNode, stopChildren } from "./children.ts";
import type { Command } from "./commands.ts";

/** Runs one tool after the other, whatever they find; the exit code is 1 if one of them has failed. */
export async function runTools(tools: readonly Command[]): Promise<void> {
  await runCommand(async () => {
    closeWhenStopped(130)(stopChildren);
    for (const command of tools) {
      const { code, output } = await runNode(command, {});
      process.stdout.write(output);
      if (code !== 0) process.exitCode = 1;
    }
  });
}
