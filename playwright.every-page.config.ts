import { defineConfig, devices } from "@playwright/test";
import { base, requiredEnv } from "./playwright.base.ts";

const COMMAND = "npm test -- every-page";
requiredEnv("SERVICE_SITES", COMMAND); // the tests need it; if it is missing, fail now

/** Looks at every page, as a separate job. The other browser tests look at one page of each kind. */
export default defineConfig(base("every-page", COMMAND), {
  testDir: "tests/browser/every-page",
  workers: 2,
  use: { ...devices["Desktop Chrome"], baseURL: requiredEnv("SITE_ORIGIN", COMMAND) },
});
