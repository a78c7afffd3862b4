import { defineConfig, devices } from "@playwright/test";
import { base, requiredEnv } from "./playwright.base.ts";

const COMMAND = "npm test -- axe";
requiredEnv("SERVICE_SITES", COMMAND); // the tests need it; if it is missing, fail now

/** Runs axe on every page, as a separate job. The other browser tests run it on at most two pages of each template. */
export default defineConfig(base("axe", COMMAND), {
  testDir: "tests/browser/axe-on-every-page",
  workers: 2,
  use: { ...devices["Desktop Chrome"], baseURL: requiredEnv("SITE_ORIGIN", COMMAND) },
});
