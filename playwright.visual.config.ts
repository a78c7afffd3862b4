import { defineConfig, devices } from "@playwright/test";
import { base, given } from "./playwright.base.ts";

const COMMAND = "npm run test:visual";

/**
 * Pictures compared with references. Apart from the other browser tests: another machine draws letters and edges another
 * way, and says nothing of the site by it.
 */
export default defineConfig(base("visual", COMMAND), {
  testDir: "tests/visual",
  snapshotPathTemplate: "{testDir}/references/{arg}{ext}",
  updateSnapshots: "none", // `--update` alone makes references
  workers: 2,
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
    baseURL: given("SITE_ORIGIN", COMMAND),
    timezoneId: "Europe/Paris",
    contextOptions: { reducedMotion: "reduce" },
  },
});
