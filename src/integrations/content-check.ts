import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger } from "astro";
import { formatFaults, isToDraft, stopping, type Fault } from "#content-check/faults.ts";
import { faultsPage, SHOW_ANYWAY } from "#content-check/faults-page.ts";
import { delayContentUntil } from "#lib/content-checked.ts";
import { inWorker } from "#lib/in-worker.ts";
import type { Checked } from "./content-check-worker.ts";
import { notePageDays } from "./page-days.ts";

const WORKER = new URL("content-check-worker.ts", import.meta.url);

/**
 * Reports every fault of the content, and stops the build unless all of them are notices. The check runs in a separate thread
 * while the build starts and Astro reads the content. Astro then waits for the end of the check: otherwise Astro would stop at
 * the first fault, with a message in English. `astro dev` does not stop, because an editor is in the middle of writing. It runs
 * the check each time a content file changes, and shows the faults in the terminal. Faults that would stop the build are also
 * shown in place of every page, until they are corrected or the editor asks for the page.
 */
export const contentCheck = (): AstroIntegration => {
  let root = "";
  let faults: readonly Fault[] = [];
  /**
   * Runs the check in this process, where the check can remember the files that have not changed. Its module is imported only
   * here, so that a build, which never calls this function, does not load it.
   */
  const check = async (): Promise<Fault[]> =>
    (await import("#content-check/check.ts")).checkContent(root);
  const report = (logger: AstroIntegrationLogger): void => {
    if (faults.length > 0)
      logger[stopping(faults).length > 0 ? "error" : "warn"](formatFaults(faults));
  };
  /**
   * Runs the check in a separate thread.
   * @throws {Error} if the content has faults that stop the build
   */
  const checkInThread = async (logger: AstroIntegrationLogger): Promise<void> => {
    const found = await inWorker<Checked>(WORKER, { root }).result;
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
        if (command === "build" || command === "sync") delayContentUntil(checkInThread(logger));
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
          if (mine !== turn) return; // a file has changed meanwhile, and its check reports everything
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
