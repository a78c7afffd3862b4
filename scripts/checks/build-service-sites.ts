/**
 * Builds the pages of a site that concern a form service, once for each service: the real pages and settings, without what is
 * the same for all services (search, share pictures, worker). It is one process, because most of the time of a small build is
 * its start. `node build-service-sites.ts` followed by a JSON list of `ServiceBuild`.
 */
import { resolve } from "node:path";
import type { AstroIntegration } from "astro";
import config from "../../astro.config.mjs";
import { exitOncePrinted } from "#scripts/exit.ts";
import { runCommand } from "#scripts/failures.ts";
import { ROOT } from "#scripts/root.ts";
import { filledSettings } from "./filled-settings.ts";

export interface ServiceBuild {
  readonly outDir: string;
  /** Environment variables for this build. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether every setting that only the association knows is filled in with its example. */
  readonly isFilled: boolean;
}

const STEPS = ["build-settings", "styles-page", "@astrojs/mdx"];

await runCommand(async () => {
  process.env["NODE_ENV"] = "production";
  const { build } = await import("astro");
  const integrations = (config.integrations ?? []) as AstroIntegration[];
  const builds = JSON.parse(process.argv[2] ?? "[]") as readonly ServiceBuild[];
  for (const { outDir, env, isFilled } of builds) {
    Object.assign(process.env, env);
    await build({
      ...config,
      configFile: false,
      root: ROOT,
      srcDir: "./scripts/mock-services/site",
      outDir: resolve(outDir),
      cacheDir: "./node_modules/.astro-services",
      integrations: integrations.filter(({ name }) => STEPS.includes(name)),
      force: true,
      vite: {
        ...config.vite,
        plugins: [...(config.vite?.plugins ?? []), ...(isFilled ? [filledSettings()] : [])],
      },
    });
  }
  await exitOncePrinted(0); // despite anything that a build tool has left open
});
