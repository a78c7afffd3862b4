import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Deletes the pictures under `/_astro/` that no page shows: those of drafts, of pages under embargo, and of schools and partners
 * without a page. Astro makes smaller pictures without a location from each picture that a page shows, and deletes the original
 * file. It publishes all other originals, with the location where they were taken.
 */
export function deleteUnusedPictures(site: string): void {
  const unused = new Set(
    globSync("_astro/*", { cwd: site })
      .filter((file) => /\.(?:jpe?g|png|webp)$/i.test(file))
      .map((file) => `/${file.replaceAll("\\", "/")}`),
  );
  if (unused.size === 0) return;
  for (const page of globSync("**/*.html", { cwd: site }))
    for (const [file] of readFileSync(join(site, page), "utf8").matchAll(/\/_astro\/[^"?#),\s]+/g))
      unused.delete(file);
  for (const file of unused) rmSync(join(site, file));
}

export const withoutUnusedPictures = (): AstroIntegration => ({
  name: "unused-pictures",
  hooks: {
    "astro:build:done": ({ dir }) => {
      deleteUnusedPictures(fileURLToPath(dir));
    },
  },
});
