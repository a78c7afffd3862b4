import { defineConfig, devices } from "@playwright/test";
import { base, requiredEnv } from "./playwright.base.ts";

const COMMAND = "npm run test:visual";

/**
 * Compares screenshots with references. Separate from the other browser tests, because another machine draws letters and edges
 * differently, which says nothing about the site.
 */
export default defineConfig(base("visual", COMMAND), {
  testDir: "tests/visual",
  snapshotPathTemplate: "{testDir}/references/{arg}{ext}",
  updateSnapshots: "none", // only `--update` writes references
  workers: 2,
  expect: {
    toHaveScreenshot: {
      animations: "disabled",
      scale: "css",
      threshold: 0.05, // strict enough to tell one red from another
      maxDiffPixelRatio: 0.002, // a changed word is reported, the shade of an edge is not
    },
  },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: requiredEnv("SITE_ORIGIN", COMMAND),
    timezoneId: "Europe/Paris",
    contextOptions: { reducedMotion: "reduce" },
  },
});
