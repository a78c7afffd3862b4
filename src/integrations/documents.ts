import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { documentCache, openDocumentCache } from "../documents/cache.ts";

/** Keeps the PDFs that pages make and lead to, from one build to the next. */
export const documents = (): AstroIntegration => ({
  name: "documents",
  hooks: {
    "astro:config:done": ({ config }) => {
      openDocumentCache(join(fileURLToPath(config.cacheDir), "documents"));
    },
    "astro:build:done": () => {
      documentCache()?.tidy();
    },
  },
});
