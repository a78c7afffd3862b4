import { defineConfig, devices } from "@playwright/test";
import { base, requiredEnv } from "./playwright.base.ts";

const COMMAND = "npm test -- browser";
requiredEnv("INBOX_ORIGIN", COMMAND); // the tests need it; if it is missing, fail now

/** The browser tests, except those of `services/` and `every-page/`, which have their own configurations. */
export default defineConfig(base("browser", COMMAND), {
  testDir: "tests/browser",
  workers: 2,
  use: { baseURL: requiredEnv("SITE_ORIGIN", COMMAND) },
  projects: [
    {
      name: "telephone",
      // `services/` and `every-page/` have their own configurations. Their patterns contain `tests/`, because Playwright compares them with
      // absolute paths: `**/services/**` would leave out every test if the project were in `/srv/services/`.
      // The four single files set the screen's width themselves, need a keyboard, or test the form of advisers, who fill it in at
      // a desk.
      testIgnore: [
        "**/tests/browser/services/**",
        "**/tests/browser/every-page/**",
        "kinds-of-page.spec.ts",
        "keyboard.spec.ts",
        "search-dialog.spec.ts",
        "referral.spec.ts",
      ],
      use: { ...devices["Pixel 7"], viewport: { width: 360, height: 780 } },
    },
    {
      name: "bureau",
      // The four single files excluded above, and the tests of parts that differ on a wide screen.
      testMatch: [
        "kinds-of-page.spec.ts",
        "keyboard.spec.ts",
        "search-dialog.spec.ts",
        "referral.spec.ts",
        "both-screens.spec.ts",
      ],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
  ],
});
