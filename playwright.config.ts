import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./scripts/chromium-flags.ts";

/** `npm test` builds the site for free ports, serves it with an inbox, and says where they are. */
function given(name: "SITE_ORIGIN" | "INBOX_ORIGIN" | "CHROMIUM_PATH"): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `${name} manque : lancez « npm test -- browser », qui construit et sert le site.`,
    );
  }
  return value;
}

given("INBOX_ORIGIN"); // read by the tests

export default defineConfig({
  testDir: "tests/browser",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: given("SITE_ORIGIN"),
    locale: "fr-FR",
    launchOptions: { executablePath: given("CHROMIUM_PATH"), args: [...CHROMIUM_FLAGS] },
  },
  projects: [
    {
      name: "telephone",
      // The first two go through every width by themselves; the others need a keyboard, or a desk where advisers sit.
      testIgnore: [
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
        "navigation.spec.ts",
      ],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
  ],
});
