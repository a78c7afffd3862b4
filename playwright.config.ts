import { defineConfig, devices } from "@playwright/test";
import { base, given } from "./playwright.base.ts";

const COMMAND = "npm test -- browser";
given("INBOX_ORIGIN", COMMAND); // read by the tests

/** The tests in a browser; those in front of each form service have a site and a configuration of their own. */
export default defineConfig(base("browser", COMMAND), {
  testDir: "tests/browser",
  workers: 2,
  use: { baseURL: given("SITE_ORIGIN", COMMAND) },
  projects: [
    {
      name: "telephone",
      // The first two go through every width by themselves; the others need a keyboard, or a desk where advisers sit.
      testIgnore: [
        "services/**",
        "axe-on-every-page/**",
        "every-page.spec.ts",
        "layout-shifts.spec.ts",
        "keyboard.spec.ts",
        "search-dialog.spec.ts",
        "referral.spec.ts",
      ],
      use: { ...devices["Pixel 7"], viewport: { width: 360, height: 780 } },
    },
    {
      name: "bureau",
      // Only what is left out above, and what looks another way on a wide screen.
      testMatch: [
        "every-page.spec.ts",
        "layout-shifts.spec.ts",
        "keyboard.spec.ts",
        "search-dialog.spec.ts",
        "referral.spec.ts",
        "both-screens.spec.ts",
      ],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
  ],
});
