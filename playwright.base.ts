import type { PlaywrightTestConfig } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./scripts/chromium-flags.ts";

type Given = "SITE_ORIGIN" | "INBOX_ORIGIN" | "SERVICE_SITES" | "CHROMIUM_PATH";

/**
 * What `npm test` says to its browser tests: where the sites are that it has built and serves, and which browser to use.
 * @param command the one to use instead, for whoever has started Playwright by itself
 * @throws with a sentence when it is missing
 */
export function given(name: Given, command: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} manque : lancez « ${command} », qui construit et sert le site.`);
}

/**
 * What all browser tests have in common. No limit to the whole: a slow machine takes the time it needs.
 * @param name of a run: Playwright empties its folder, and another run may be using its own
 * @param command that starts it
 */
export const base = (name: string, command: string): PlaywrightTestConfig => ({
  outputDir: `test-results/${name}`,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 }, // what comes late on a busy machine has come
  reporter: "list",
  use: {
    locale: "fr-FR",
    serviceWorkers: "block", // each would fetch the whole journey first; what needs one allows it
    launchOptions: { executablePath: given("CHROMIUM_PATH", command), args: [...CHROMIUM_FLAGS] },
  },
});
