import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "#scripts/failures.ts";
import { ROOT } from "#scripts/root.ts";
import type { CheckName } from "./plan.ts";

/** What a check starts: a script for Node, with its arguments. */
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
 * @throws PlainFailure if the folder has no tests, because the test runner would then report success
 */
function nodeTests(folder: string): Command {
  const pattern = `tests/${folder}/**/*.test.ts`;
  if (globSync(pattern, { cwd: ROOT }).length === 0) {
    throw new PlainFailure(`Aucun essai dans tests/${folder}/.`);
  }
  return ["--test", "--test-reporter=spec", "--test-timeout=120000", pattern];
}

/** Makes Node run all test files in one process: starting a process for each file took most of the time. */
const TOGETHER = "--test-isolation=none";

/** Makes V8 collect short-lived objects less often: a twentieth of the processor time of the content tests. In MiB. */
const LARGE_YOUNG_GENERATION = "--max-semi-space-size=64";

/** The pages of a built site, without the files of the search index. */
export function builtPages(siteDir: string): string[] {
  return globSync("**/*.html", { cwd: siteDir, exclude: (path) => path === "pagefind" }).sort();
}

/**
 * The command that runs a check.
 * @param siteDir where the built site is, or will be
 * @param isBuilt whether the site has just been built: the content's types then exist, and `astro check` need not make them
 * @throws PlainFailure if the check runs a folder of tests that contains none
 */
export function commandOf(name: CheckName, siteDir: string, isBuilt = false): Command {
  switch (name) {
    case "types":
      return [tool("astro"), "check", ...(isBuilt ? ["--noSync"] : [])];
    case "format":
      return [join(ROOT, "scripts", "format.ts"), "--check"];
    case "lint":
      return [join(ROOT, "scripts", "lint.ts")];
    case "content":
      return [LARGE_YOUNG_GENERATION, TOGETHER, ...nodeTests(name)];
    case "unit":
    case "dom":
    case "built":
      return [TOGETHER, ...nodeTests(name)];
    case "build":
      return [join(ROOT, "scripts", "build.ts"), "--out", siteDir];
    case "html":
      return [tool("html-validate"), ...builtPages(siteDir).map((page) => join(siteDir, page))];
    case "browser":
    case "browser-nginx":
      return [tool("@playwright/test"), "test"];
    case "services":
      return [tool("@playwright/test"), "test", "--config=playwright.services.config.ts"];
    case "every-page":
      return [tool("@playwright/test"), "test", "--config=playwright.every-page.config.ts"];
    case "firefox-endings":
      return ["--test-concurrency=1", ...nodeTests("endings/firefox")];
    case "webkit-endings":
      return ["--test-concurrency=1", ...nodeTests("endings/webkit")];
    case "nginx":
    case "apache":
    case "caddy":
    case "sending":
    case "receiver":
      return ["--test", "--test-reporter=spec", `tests/hosts/${name}.test.ts`];
    case "firefox":
    case "webkit":
    case "old":
      return ["--test-concurrency=1", ...nodeTests(name)]; // each file opens a browser
  }
}
