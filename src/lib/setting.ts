import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

/**
 * The settings in `.env`.
 * @throws {Error} in French, if the file begins with a byte order mark, or with bytes that are not UTF-8. Programs on Windows may
 * write a file so (UTF-16), and the first name in it would be misread.
 */
function readEnv(file: string): NodeJS.Dict<string> {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, "utf8");
  if (!/^[\ufeff\ufffd]/.test(text)) return parseEnv(text);
  const error = new Error(
    "Le fichier .env est illisible : enregistrez-le en UTF-8, sans BOM, puis relancez la commande.",
  );
  delete error.stack; // its reader needs only the sentence
  throw error;
}

/**
 * Returns a function that reads a build setting from the environment, or else from the project's `.env` file. A blank value
 * counts as none, and a blank one in the environment hides the one in the file.
 * @param root the project's folder, as a path or a file: URL
 * @throws {Error} in French, if `.env` does not begin as plain UTF-8 (`readEnv`)
 */
export function settingReader(root: string | URL): (name: string) => string | undefined {
  const file = join(typeof root === "string" ? root : fileURLToPath(root), ".env");
  const fromFile = readEnv(file);
  return (name) => (process.env[name] ?? fromFile[name])?.trim() || undefined;
}
