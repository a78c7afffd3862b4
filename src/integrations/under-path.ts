import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { checkApplicationSettings } from "#application/settings.ts";
import { pathRewriter, type PathRewriter } from "#hosting/under-path.ts";
import { settingReader } from "#lib/setting.ts";
import { LOCAL_SITE, sitePath } from "#lib/site-url.ts";

/** The function of `PathRewriter` for each file extension. Files with other extensions contain no addresses. */
const KINDS: Readonly<Record<string, keyof PathRewriter>> = {
  ".css": "html", // a style sheet contains addresses in the same form as the style in a page
  ".html": "html",
  ".js": "script",
  ".webmanifest": "manifest",
  ...Object.fromEntries(
    [".csv", ".geojson", ".ics", ".json", ".md", ".txt", ".xml"].map((ending) => [ending, "whole"]),
  ),
};
/** Text files that contain part of a page as HTML, which scripts load. */
const PARTS: readonly string[] = ["pagefind/panneau.txt"];

/** The rewriter for a build; undefined if the site is at the root of its host. @param built folder of the built site */
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

/** Adds the path to every address in a built site. */
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

/** Moves the site under the path in `SITE_URL`, if it has one. Must run before the service worker's hashes are computed. */
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
