import { defineConfig, devices } from "@playwright/test";
import { base, requiredEnv } from "./playwright.base.ts";

const COMMAND = "npm test -- services";
requiredEnv("SERVICE_SITES", COMMAND); // the tests need it; if it is missing, fail now

/**
 * The tests of the small sites that are built for the form services. They test the forms with each service, the pages with
 * every setting filled in, and `/styles/`.
 */
export default defineConfig(base("services", COMMAND), {
  testDir: "tests/browser/services",
  workers: 2,
  use: { ...devices["Pixel 7"], viewport: { width: 360, height: 780 } },
});
