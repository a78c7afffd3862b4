import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

/**
 * Returns a function that reads a build setting from the environment, or else from the project's `.env` file. A blank value
 * counts as none, and a blank one in the environment hides the one in the file.
 * @param root the project's folder, as a path or a file: URL
 */
export function settingReader(root: string | URL): (name: string) => string | undefined {
  const file = join(typeof root === "string" ? root : fileURLToPath(root), ".env");
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return (name) => (process.env[name] ?? fromFile[name])?.trim() || undefined;
}
