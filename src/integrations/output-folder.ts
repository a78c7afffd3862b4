import { existsSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const finalFolders = new Map<string, string>();

const withoutSlash = (path: string): string => path.replace(/[\\/]+$/, "");

/**
 * Removes the last build, and builds into a temporary folder. A failed build then leaves nothing under the site's name: neither
 * half a site nor yesterday's. This integration goes first in the list, `publishOutput` last.
 */
export const freshOutput = (): AstroIntegration => ({
  name: "fresh-output",
  hooks: {
    "astro:config:setup": ({ command, config, updateConfig }) => {
      if (command !== "build") return;
      const final = withoutSlash(fileURLToPath(config.outDir));
      const partial = `${final}.partial`;
      for (const folder of [final, partial]) rmSync(folder, { recursive: true, force: true });
      finalFolders.set(partial, final);
      updateConfig({ outDir: new URL(`${config.outDir.href.replace(/\/+$/, "")}.partial/`) });
    },
  },
});

/** Renames the finished build to its final name. */
export const publishOutput = (): AstroIntegration => ({
  name: "publish-output",
  hooks: {
    "astro:build:done": ({ dir }) => {
      const partial = withoutSlash(fileURLToPath(dir));
      const final = finalFolders.get(partial);
      if (final && existsSync(partial)) renameSync(partial, final);
    },
  },
});
