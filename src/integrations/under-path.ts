import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { checkApplicationSettings } from "../application/settings.ts";
import { pathRewriter, type PathRewriter } from "../hosting/under-path.ts";
import { settingReader } from "../lib/setting.ts";
import { LOCAL_SITE, sitePath } from "../lib/site-url.ts";

/** How addresses stand in each kind of file; what is not here names none. */
const KINDS: Readonly<Record<string, keyof PathRewriter>> = {
  ".css": "html", // one that is brought into pages later
  ".html": "html",
  ".js": "script",
  ".webmanifest": "manifest",
  ...Object.fromEntries(
    [".csv", ".geojson", ".ics", ".json", ".md", ".xml"].map((ending) => [ending, "whole"]),
  ),
  ".txt": "whole",
};
/** A part of a page, for scripts. */
const PARTS: readonly string[] = ["pagefind/panneau.txt"];

/** The rewriter of a build, or nothing where the site has its name to itself. @param built the folder, with all that stands at its top */
export function rewriterOf(
  root: string | URL,
  site: string | undefined,
  built: string,
): PathRewriter | undefined {
  const setting = settingReader(root);
  const path = sitePath(setting("SITE_URL"));
  if (path === "") return undefined;
  const { endpoint } = checkApplicationSettings(
    setting("APPLICATION_SERVICE"),
    setting("APPLICATION_ENDPOINT"),
  );
  return pathRewriter(
    { origin: site ?? LOCAL_SITE, path },
    [...readdirSync(built), "sw.js"],
    endpoint,
  );
}

/** Gives every address in a built site its path. */
export function moveUnderPath(built: string, rewriter: PathRewriter): void {
  for (const name of globSync("**/*.*", { cwd: built })) {
    const kind = PARTS.includes(name.replaceAll("\\", "/")) ? "html" : KINDS[extname(name)];
    if (kind === undefined) continue;
    const file = join(built, name);
    const text = readFileSync(file, "utf8");
    const moved = rewriter[kind](text);
    if (moved !== text) writeFileSync(file, moved);
  }
}

/** Puts the site under the path that `SITE_URL` has, if it has one: before the worker notes what each page holds. */
export const underPath = (): AstroIntegration => {
  let root: URL | undefined;
  let site: string | undefined;
  return {
    name: "under-path",
    hooks: {
      "astro:config:done": ({ config }) => {
        ({ root, site } = config);
      },
      "astro:build:done": ({ dir }) => {
        const built = fileURLToPath(dir);
        const rewriter = root && rewriterOf(root, site, built);
        if (rewriter) moveUnderPath(built, rewriter);
      },
    },
  };
};
