import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { writePanel } from "#search/indexing/write-panel.ts";
import { writeSearch } from "#search/indexing/write-search.ts";
import { parseSynonyms, SYNONYMS_FILE } from "#search/synonyms.ts";

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
};

/**
 * Writes the files of the search, `/pagefind/`, at the end of the build: the index, the site's words, and a separate index of
 * the press archive. `astro dev` serves what the last build wrote, if there is one.
 */
export const searchIndex = (): AstroIntegration => {
  let lastBuild = "";
  let root = "";
  return {
    name: "search-index",
    hooks: {
      "astro:config:done": ({ config }) => {
        lastBuild = join(fileURLToPath(config.outDir), "pagefind");
        root = fileURLToPath(config.root);
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use("/pagefind", (request, response, next) => {
          const file = join(lastBuild, new URL(request.url ?? "/", "http://localhost").pathname);
          if (!file.startsWith(lastBuild) || !existsSync(file) || !statSync(file).isFile()) {
            next();
            return;
          }
          response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
          createReadStream(file).pipe(response);
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const synonyms = parseSynonyms(readFileSync(join(root, SYNONYMS_FILE), "utf8"));
        const { records, archived } = await writeSearch(site, synonyms.groups);
        writePanel(site);
        const archive = archived > 0 ? `, ${String(archived)} annonces dans les archives` : "";
        logger.info(`Recherche : ${String(records)} fiches${archive}.`);
      },
    },
  };
};
