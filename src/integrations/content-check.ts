import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger } from "astro";
import { formatFaults, isToDraft, stopping, type Fault } from "#content-check/faults.ts";
import { faultsPage, SHOW_ANYWAY } from "#content-check/faults-page.ts";
import { holdContent } from "#lib/content-checked.ts";
import { inWorker } from "#lib/in-worker.ts";
import type { Checked } from "./content-check-worker.ts";
import { notePageDays } from "./page-days.ts";

const WORKER = new URL("content-check-worker.ts", import.meta.url);

/**
 * Reports every fault of the content, and stops the build. The check runs in a thread of its own while the build starts and
 * Astro reads the content, which goes no further before it has ended: Astro would stop at the first fault, in English. `astro dev`
 * goes on, since an editor is in the middle of writing: it reports the faults each time a content file changes, in the terminal
 * and in place of every page.
 */
export const contentCheck = (): AstroIntegration => {
  let root = "";
  let faults: readonly Fault[] = [];
  /** In the process itself, where the check remembers the files that have not changed. A build need not load it. */
  const check = async (): Promise<Fault[]> =>
    (await import("#content-check/check.ts")).checkContent(root);
  const report = (logger: AstroIntegrationLogger): void => {
    if (faults.length > 0)
      logger[stopping(faults).length > 0 ? "error" : "warn"](formatFaults(faults));
  };
  /** @throws if the content has faults */
  const checkBeside = async (logger: AstroIntegrationLogger): Promise<void> => {
    const found = await inWorker<Checked>(WORKER, { root }).answer;
    ({ faults } = found);
    notePageDays(found.days);
    report(logger);
    if (stopping(faults).length === 0) return;
    const stop = new Error(
      "Le contenu a des fautes : la liste est au-dessus. Rien n'a été construit.",
    );
    delete stop.stack; // the list of faults is useful to an editor; our stack trace is not
    throw stop;
  };
  return {
    name: "content-check",
    hooks: {
      "astro:config:setup": async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command === "build" || command === "sync") holdContent(checkBeside(logger));
        if (command !== "dev") return;
        faults = await check();
        report(logger);
      },
      "astro:server:setup": ({ server, logger }) => {
        let turn = 0;
        const look = async () => {
          turn += 1;
          const mine = turn;
          const found = await check();
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
