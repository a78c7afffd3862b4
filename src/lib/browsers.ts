/** The browsers in package.json ("browserslist"), in the formats of the build tools. */
import { fileURLToPath } from "node:url";
import browserslist from "browserslist";

// Without this, browserslist warns when its list of browser versions is some months old. Such a list lacks the newest versions,
// but this file needs the oldest ones.
process.env["BROWSERSLIST_IGNORE_OLD_DATA"] = "1";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)); // the folder's name may contain spaces or accents

/**
 * The oldest version of each browser, by its browserslist name.
 * @param list `defaults`: browsers in which the site can be read and an application sent; `whole`: browsers in which it looks
 * right and everything works
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

/** For Lightning CSS: the oldest version of each browser, one byte each for major, minor and patch. */
export function styleTargets(): Record<string, number> {
  return Object.fromEntries(
    [...oldestBrowsers()].map(([name, version]) => {
      const [major = 0, minor = 0] = version.split(".").map(Number);
      return [name, (major << 16) | (minor << 8)];
    }),
  );
}

/**
 * For Vite: the newest ECMAScript edition that these browsers support, except parts that we do not use: `BigInt` (Safari has it
 * from 14 on) and `export * as` (Safari from 14.1 on, Firefox from 80 on). A test of the built site reports any feature in our
 * scripts that a browser of the list lacks.
 *
 * With browser names instead, Vite would compile every `?.`, which adds 250 bytes to the forms: Chrome before 91 has a bug in
 * calls such as `a?.(...b)`. We have no such calls.
 */
export const SCRIPT_TARGET = "es2020";
