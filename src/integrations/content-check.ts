import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { checkContent } from "../content-check/check.ts";
import { formatFaults, stopping } from "../content-check/faults.ts";

/**
 * Lists every fault of the content before anything is built, and stops there; in `astro dev`, where one is in the middle of
 * writing, it says them each time a content file changes and goes on.
 */
export const contentCheck = (): AstroIntegration => {
  let root = "";
  return {
    name: "content-check",
    hooks: {
      "astro:config:setup": async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command === "preview") return;
        const faults = await checkContent(root);
        if (faults.length === 0) return;
        const stops = stopping(faults).length > 0;
        logger[stops ? "error" : "warn"](formatFaults(faults));
        if (command === "dev" || !stops) return;
        const stop = new Error(
          "Le contenu a des fautes : la liste est au-dessus. Rien n'a été construit.",
        );
        delete stop.stack; // the list is what helps; where our code stopped does not
        throw stop;
      },
      "astro:server:setup": ({ server, logger }) => {
        server.watcher.on("all", (_event, path) => {
          if (!path.replaceAll("\\", "/").includes("/content/")) return;
          void checkContent(root).then((faults) => {
            if (faults.length > 0) logger.error(formatFaults(faults));
          });
        });
      },
    },
  };
};
