/**
 * `npm run build`: builds the site into `dist/` with the settings from the environment (`SITE_URL`, `APPLICATION_ENDPOINT`).
 * `--out FOLDER` builds into another folder of the project.
 */
import { parseArgs } from "node:util";
import { exitOncePrinted } from "./exit.ts";
import { runCommand } from "./failures.ts";
import { outFolder } from "./out-folder.ts";
import { buildSite, DIST } from "./site.ts";

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  await buildSite({ outDir: outFolder(values.out ?? DIST) });
  await exitOncePrinted(0); // even if a build tool has left a server or a file open
});
