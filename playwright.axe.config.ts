import { defineConfig, devices } from "@playwright/test";
import { base, given } from "./playwright.base.ts";

const COMMAND = "npm test -- axe";
given("SERVICE_SITES", COMMAND); // read by the tests

/** axe on every page, in a job of its own; the other browser tests ask it of two pages of each template. */
export default defineConfig(base("axe", COMMAND), {
  testDir: "tests/browser/axe-on-every-page",
  workers: 2,
  use: { ...devices["Desktop Chrome"], baseURL: given("SITE_ORIGIN", COMMAND) },
});
