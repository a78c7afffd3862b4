/** The browsers that package.json names ("browserslist"), as the tools of the build take them. */
import { fileURLToPath } from "node:url";
import browserslist from "browserslist";

// Newer versions are of no interest: it is the oldest that counts, and the list names it.
process.env["BROWSERSLIST_IGNORE_OLD_DATA"] = "1";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)); // the folder may have a blank or an accent in its name

/**
 * The oldest version of each browser, by browserslist's name of it.
 * @param list `defaults`: can be read, and sends an application; `whole`: looks right and does everything
 */
export function oldestBrowsers(list: "defaults" | "whole" = "defaults"): Map<string, string> {
  const oldest = new Map<string, string>();
  for (const browser of browserslist(null, { path: ROOT, env: list })) {
    const [name = "", versions = ""] = browser.split(" ");
    const [version = ""] = versions.split("-"); // « 13.4-13.7 »
    const known = oldest.get(name);
    if (known === undefined || Number(version) < Number(known)) oldest.set(name, version);
  }
  return oldest;
}

/** For Lightning CSS: the oldest, as numbers of three bytes. */
export function styleTargets(): Record<string, number> {
  return Object.fromEntries(
    [...oldestBrowsers()].map(([name, version]) => {
      const [major = 0, minor = 0] = version.split(".").map(Number);
      return [name, (major << 16) | (minor << 8)];
    }),
  );
}

/**
 * For Vite: the newest edition of the language that all of them know, by their first versions; a test of what is built holds it to the
 * list. By the names of browsers every `?.` would be spelled out, 250 bytes more on the forms, for arguments that are spread in such a
 * call (Chrome before 91): there are none.
 */
export const SCRIPT_TARGET = "es2020";
