import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { writePanel } from "#search/indexing/write-panel.ts";
import { onFinishedPage } from "#lib/finished-pages.ts";
import { inWorker, type Running } from "#lib/in-worker.ts";
import { searchablePage } from "#search/indexing/records.ts";
import type { Written } from "#search/indexing/write-search.ts";
import { parseSynonyms, SYNONYMS_FILE } from "#search/synonyms.ts";
import type { WholeSite } from "./search-worker.ts";

const WORKER = new URL("search-worker.ts", import.meta.url);

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
};

/**
 * Writes the files of the search, `/pagefind/`: the index, the site's words, and a separate index of the press archive. A
 * separate thread receives each page as soon as it is rendered, and writes these files while the other steps at the end of the
 * build run. `astro dev` serves the files of the last build, if there is one.
 */
export const searchIndex = (): AstroIntegration => {
  let lastBuild = "";
  let root = "";
  let search: Running<Written> | undefined;
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
      "astro:build:start": () => {
        const { send } = (search = inWorker<Written>(WORKER));
        onFinishedPage("search-index", (address, html) => {
          const page = searchablePage(address, html);
          if (page) send(page);
        });
      },
      "astro:build:generated": ({ dir }) => {
        const { groups } = parseSynonyms(readFileSync(join(root, SYNONYMS_FILE), "utf8"));
        search?.send({ site: fileURLToPath(dir), synonyms: groups } satisfies WholeSite);
      },
      "astro:build:done": async ({ dir, logger }) => {
        if (!search) return;
        const { records, archived } = await search.result;
        writePanel(fileURLToPath(dir));
        const archive = archived > 0 ? `, ${String(archived)} annonces dans les archives` : "";
        logger.info(`Recherche : ${String(records)} fiches${archive}.`);
      },
    },
  };
};
