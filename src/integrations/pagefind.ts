import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** Pagefind does not throw: each of its answers holds the errors, if any. */
function assertNoErrors<Answer extends { errors: string[] }>(
  answer: Answer,
  doing: string,
): Answer {
  if (answer.errors.length > 0)
    throw new Error(`Pagefind, ${doing} : ${answer.errors.join(" ; ")}`);
  return answer;
}

/** Indexes the pages as part of the build; in `astro dev`, serves the index of the last build if there is one. */
export const pagefind = (): AstroIntegration => {
  let lastBuild = "";
  return {
    name: "pagefind",
    hooks: {
      "astro:config:done": ({ config }) => {
        lastBuild = join(fileURLToPath(config.outDir), "pagefind");
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
        try {
          const { index } = assertNoErrors(
            await createIndex({ forceLanguage: "fr" }),
            "au démarrage",
          );
          if (!index) throw new Error("Pagefind n'a pas démarré.");
          const { page_count: pages } = assertNoErrors(
            await index.addDirectory({ path: site }),
            "à la lecture des pages",
          );
          assertNoErrors(
            await index.writeFiles({ outputPath: join(site, "pagefind") }),
            "à l'écriture de l'index",
          );
          logger.info(`Recherche : ${String(pages)} pages lues.`);
        } finally {
          await close();
        }
      },
    },
  };
};
