import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./scripts/chromium-flags.ts";

/** `npm run test:visual` builds the site with its page of all parts, serves it, and says where it is. */
function given(name: "SITE_ORIGIN" | "CHROMIUM_PATH"): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} manque : lancez « npm run test:visual », qui construit et sert le site.`,
    );
  return value;
}

/**
 * Pictures compared with references. Apart from the other browser tests: another machine draws letters and edges another
 * way, and says nothing of the site by it.
 */
export default defineConfig({
  testDir: "tests/visual",
  snapshotPathTemplate: "{testDir}/references/{arg}{ext}",
  updateSnapshots: "none", // `--update` alone makes references
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  globalTimeout: 5 * 60_000,
  reporter: "list",
  expect: {
    toHaveScreenshot: {
      animations: "disabled",
      scale: "css",
      threshold: 0.05, // one red is not another
      maxDiffPixelRatio: 0.002, // a word of a sentence; the shade of one edge is let through
    },
  },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: given("SITE_ORIGIN"),
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    serviceWorkers: "block",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: given("CHROMIUM_PATH"), args: [...CHROMIUM_FLAGS] },
  },
});
