import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { buildCache, hashOf } from "#lib/build-cache.ts";
import { writePageStyles } from "#page-styles/write-styles.ts";

const COMPILER = fileURLToPath(new URL("../page-styles/", import.meta.url));

/** A text that changes whenever the compiled styles may change: our code, the packages, and the supported browsers. */
const compilerOf = (root: string): string =>
  [
    ...globSync("*.ts", { cwd: COMPILER })
      .sort()
      .map((file) => join(COMPILER, file)),
    join(COMPILER, "../lib/browsers.ts"),
    ...globSync(["package.json", "package-lock.json"], { cwd: root })
      .sort()
      .map((file) => join(root, file)),
  ]
    .map((file) => hashOf(readFileSync(file)))
    .join();

/** Writes each page's style into it at the end of the build. Must run before the steps that read the built pages. */
export const pageStyles = (): AstroIntegration => {
  let folder = "";
  let root = "";
  return {
    name: "page-styles",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = join(fileURLToPath(config.cacheDir), "page-styles");
        root = fileURLToPath(config.root);
      },
      "astro:build:done": ({ dir, logger }) => {
        const cache = buildCache(folder);
        const compiler = compilerOf(root);
        const { pages, styles } = writePageStyles(fileURLToPath(dir), {
          find: (source) => cache.find(compiler + source),
          keep: (source, style) => {
            cache.keep(compiler + source, style);
          },
        });
        cache.tidy();
        logger.info(`Styles : ${String(styles)} pour ${String(pages)} pages.`);
      },
    },
  };
};
