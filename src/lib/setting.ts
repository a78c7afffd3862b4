import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

/**
 * Reads the settings of a build, for all who ask for one: from the environment, else from the file `.env` of the project; blank is
 * the same as absent.
 * @param root the project's folder, as a path or a file: URL
 */
export function settingReader(root: string | URL): (name: string) => string | undefined {
  const file = join(typeof root === "string" ? root : fileURLToPath(root), ".env");
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return (name) => (process.env[name] ?? fromFile[name])?.trim() || undefined;
}
