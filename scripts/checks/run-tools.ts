import { runCommand } from "#scripts/failures.ts";
import { closeWhenStopped } from "#scripts/stopping.ts";
import { runNode, stopChildren } from "./children.ts";
import type { Command } from "./commands.ts";

/**
 * Runs tools one after the other, even if one of them fails, and prints their output. The exit code of this process is 1 if a
 * tool fails. It is 130, as usual after Ctrl-C, if the run is interrupted.
 */
export async function runTools(commands: readonly Command[]): Promise<void> {
  await runCommand(async () => {
    closeWhenStopped(130)(stopChildren);
    for (const command of commands) {
      const { code, output } = await runNode(command, {});
      process.stdout.write(output);
      if (code !== 0) process.exitCode = 1;
    }
  });
}
