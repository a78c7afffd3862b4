/**
 * Builds the pages of a site that a form service has to do with, `node build-service-site.ts FOLDER`: the real pages and
 * settings, without what no service knows of (search, share pictures, worker). About two thirds of the work of a whole build.
 */
import { resolve } from "node:path";
import type { AstroIntegration } from "astro";
import config from "../../astro.config.mjs";
import { runCommand } from "../failures.ts";
import { ROOT } from "../root.ts";

const STEPS = ["build-settings", "styles-page", "@astrojs/mdx"];

await runCommand(async () => {
  process.env["NODE_ENV"] = "production";
  const { build } = await import("astro");
  const integrations = (config.integrations ?? []) as AstroIntegration[];
  await build({
    ...config,
    configFile: false,
    root: ROOT,
    srcDir: "./tests/browser/services/site",
    publicDir: "./tests/browser/services/site/public",
    outDir: resolve(process.argv[2] ?? ""),
    cacheDir: "./node_modules/.astro-services",
    integrations: integrations.filter(({ name }) => STEPS.includes(name)),
    force: true,
  });
  process.exit(0); // whatever a tool of the build left open
});
