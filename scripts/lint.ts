/** Lints every script and template. Oxlint takes two seconds for what took ESLint twenty, but does not read templates. */
import { tool } from "./checks/commands.ts";
import { runTools } from "./checks/run-tools.ts";

await runTools([
  [tool("oxlint"), "--deny-warnings"],
  [tool("eslint"), "--max-warnings=0", "**/*.astro"],
]);
