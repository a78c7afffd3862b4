import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { documentCache, openDocuments } from "#documents/cache.ts";
import { settingReader } from "#lib/setting.ts";
import { sitePath } from "#lib/site-url.ts";

/** Keeps the PDFs and press pictures that pages make, from one build to the next. */
export const documents = (): AstroIntegration => ({
  name: "documents",
  hooks: {
    "astro:config:done": ({ config }) => {
      openDocuments(
        join(fileURLToPath(config.cacheDir), "documents"),
        sitePath(settingReader(config.root)("SITE_URL")),
      );
    },
    "astro:build:done": () => {
      documentCache()?.tidy();
    },
  },
});
