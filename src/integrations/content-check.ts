import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { checkContent } from "#content-check/check.ts";
import { forget } from "#content-check/remembered.ts";
import { formatFaults, isToDraft, stopping, type Fault } from "#content-check/faults.ts";
import { notePageDays } from "./page-days.ts";
import { faultsPage, SHOW_ANYWAY } from "#content-check/faults-page.ts";

/**
 * Reports every fault of the content before anything is built, and stops the build. `astro dev` goes on instead, since an
 * editor is in the middle of writing: it reports the faults each time a content file changes, in the terminal and in place of
 * every page.
 */
export const contentCheck = (): AstroIntegration => {
  let root = "";
  let faults: Fault[] = [];
  return {
    name: "content-check",
    hooks: {
      "astro:config:setup": async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command === "preview") return;
        faults = await checkContent(root);
        if (stopping(faults).length === 0) notePageDays(root);
        if (command !== "dev") forget();
        if (faults.length === 0) return;
        const stops = stopping(faults).length > 0;
        logger[stops ? "error" : "warn"](formatFaults(faults));
        if (command === "dev" || !stops) return;
        const stop = new Error(
          "Le contenu a des fautes : la liste est au-dessus. Rien n'a été construit.",
        );
        delete stop.stack; // the list of faults is useful to an editor; our stack trace is not
        throw stop;
      },
      "astro:server:setup": ({ server, logger }) => {
        let turn = 0;
        const look = async () => {
          turn += 1;
          const mine = turn;
          const found = await checkContent(root);
          if (mine !== turn) return; // another file has changed meanwhile: the check it has started reports everything
          const before = formatFaults(faults);
          faults = found;
          const now = formatFaults(faults);
          if (now === before) return;
          if (stopping(faults).length > 0) logger.error(now);
          else if (faults.length > 0) logger.warn(now);
          else logger.info("Le contenu est en ordre.");
          server.ws.send({ type: "full-reload" });
        };
        server.watcher.on("all", (_event, path) => {
          if (path.replaceAll("\\", "/").includes("/content/"))
            look().catch((error: unknown) => {
              logger.error(String(error));
            });
        });
        server.middlewares.use((request, response, next) => {
          const isPage = request.headers.accept?.includes("text/html") ?? false;
          const stops = stopping(faults).filter((fault) => !isToDraft(fault));
          if (stops.length === 0 || !isPage || request.url?.includes(SHOW_ANYWAY)) {
            next();
            return;
          }
          response.statusCode = 500;
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.setHeader("Cache-Control", "no-store");
          response.end(faultsPage(stopping(faults), request.url ?? "/"));
        });
      },
    },
  };
};
