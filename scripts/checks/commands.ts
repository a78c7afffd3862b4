import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "#scripts/failures.ts";
import { ROOT } from "#scripts/root.ts";
import type { CheckName } from "./plan.ts";

/** The arguments with which Node runs a check: a script with its own arguments, or `--test` with test files. */
export type Command = readonly string[];

/**
 * The path of the script behind a package's command. We run it with Node directly, without a shell or npx: that works the same
 * on every system.
 */
export function tool(packageName: string): string {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === "string" ? bin : Object.values(bin)[0];
  return join(folder, script ?? "");
}

/**
 * The arguments for Node that run the tests in a folder of `tests/`.
 * @param toolArgs words, followed by options for Node. Ex.: ["zip", "--test-only"]. A file is run if its path contains one of
 * the words. In the command the options come before the files, because Node ignores options after them
 * @throws PlainFailure if there is no such file, because the test runner would then report success
 */
function nodeTests(folder: string, toolArgs: readonly string[]): Command {
  const firstOption = toolArgs.findIndex((word) => word.startsWith("-"));
  const words = firstOption === -1 ? toolArgs : toolArgs.slice(0, firstOption);
  const options = toolArgs.slice(words.length);
  const wanted = words.map((word) => word.replaceAll("\\", "/")); // paths typed on Windows have backslashes
  const pattern = `tests/${folder}/**/*.test.ts`;
  const files = globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
    .sort();
  if (files.length === 0) {
    const named = wanted.map((word) => ` « ${word} »`).join(" ou");
    throw new PlainFailure(
      `Aucun essai dans tests/${folder}/${named && ` dont le nom contienne${named}`}.`,
    );
  }
  const chosen = wanted.length === 0 ? [pattern] : files;
  return ["--test", "--test-reporter=spec", "--test-timeout=120000", ...options, ...chosen];
}

/** Makes Node run all test files in one process: starting a process for each file took most of the time. */
const TOGETHER = "--test-isolation=none";

/** 64 MiB, so that V8 collects short-lived objects less often. It saves the content tests a twentieth of their processor time. */
const LARGE_YOUNG_GENERATION = "--max-semi-space-size=64";

/** The pages of a built site, without the files of the search index. */
export function builtPages(siteDir: string): string[] {
  return globSync("**/*.html", { cwd: siteDir, exclude: (path) => path === "pagefind" }).sort();
}

/**
 * The command that runs a check.
 * @param siteDir where the built site is, or will be
 * @param options.isBuilt whether the site has just been built: the content's types then exist, and `astro check` need not make
 * them
 * @param options.toolArgs what follows the name of the check: names of test files, and options for its tool
 * @throws PlainFailure if no test file has one of these names (for tests that run in Node; Playwright says so itself)
 */
export function commandOf(
  name: CheckName,
  siteDir: string,
  { isBuilt = false, toolArgs = [] }: { isBuilt?: boolean; toolArgs?: readonly string[] } = {},
): Command {
  switch (name) {
    case "types":
      return [tool("astro"), "check", ...(isBuilt ? ["--noSync"] : []), ...toolArgs];
    case "format":
      return [join(ROOT, "scripts", "format.ts"), "--check", ...toolArgs];
    case "lint":
      return [join(ROOT, "scripts", "lint.ts"), ...toolArgs];
    case "content":
      return [LARGE_YOUNG_GENERATION, TOGETHER, ...nodeTests(name, toolArgs)];
    case "unit":
    case "dom":
    case "built":
      return [TOGETHER, ...nodeTests(name, toolArgs)];
    case "build":
      return [join(ROOT, "scripts", "build.ts"), "--out", siteDir, ...toolArgs];
    case "html": {
      const pages = builtPages(siteDir).map((page) => join(siteDir, page));
      return [tool("html-validate"), ...pages, ...toolArgs];
    }
    case "browser":
    case "browser-nginx":
      return [tool("@playwright/test"), "test", ...toolArgs];
    case "services":
    case "every-page":
      return [
        tool("@playwright/test"),
        "test",
        `--config=playwright.${name}.config.ts`,
        ...toolArgs,
      ];
    case "firefox-endings":
      return ["--test-concurrency=1", ...nodeTests("endings/firefox", toolArgs)];
    case "webkit-endings":
      return ["--test-concurrency=1", ...nodeTests("endings/webkit", toolArgs)];
    case "nginx":
    case "apache":
    case "caddy":
    case "sending":
    case "receiver":
      return ["--test", "--test-reporter=spec", ...toolArgs, `tests/hosts/${name}.test.ts`];
    case "firefox":
    case "webkit":
    case "old":
      return ["--test-concurrency=1", ...nodeTests(name, toolArgs)]; // each file opens a browser
  }
}
