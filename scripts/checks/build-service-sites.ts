/**
 * Builds a small site for each form service: the real pages with a form, set up for that service, without the parts that the
 * tests of the services do not use (search, share pictures, service worker). One process builds them all, because starting
 * takes most of the time of a small build. The argument of this script is a JSON list of `ServiceBuild`.
 */
import { resolve } from "node:path";
import type { AstroIntegration } from "astro";
import config from "../../astro.config.mjs";
import { exitOncePrinted } from "#scripts/exit.ts";
import { runCommand } from "#scripts/failures.ts";
import { ROOT } from "#scripts/root.ts";
import { filledSettings } from "./filled-settings.ts";

export interface ServiceBuild {
  /** The folder of the built site: absolute, or relative to the working directory. */
  readonly outDir: string;
  /** Environment variables. They stay set for the next builds of the list, so every build must set the same variables. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether the empty values of `content/association.yaml` are replaced by the examples in its comments. */
  readonly isFilled: boolean;
}

/** The site's integrations that pages with a form, and `/styles/`, need. */
const INTEGRATIONS = ["build-settings", "styles-page", "@astrojs/mdx"];

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
      integrations: integrations.filter(({ name }) => INTEGRATIONS.includes(name)),

      vite: {
        ...config.vite,
        plugins: [...(config.vite?.plugins ?? []), ...(isFilled ? [filledSettings()] : [])],
      },
    });
  }
  await exitOncePrinted(0); // even if a build tool has left a server or a file open
});
