/** Lints every script with Oxlint, and every template with ESLint: Oxlint is ten times as fast, but does not read templates. */
import { tool } from "./checks/commands.ts";
import { runTools } from "./checks/run-tools.ts";

await runTools([
  [tool("oxlint"), "--deny-warnings"],
  [tool("eslint"), "--max-warnings=0", "**/*.astro"],
]);
