import type { PlaywrightTestConfig } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./scripts/chromium-flags.ts";

type RequiredName = "SITE_ORIGIN" | "INBOX_ORIGIN" | "SERVICE_SITES" | "CHROMIUM_PATH";

/**
 * Reads a variable that `npm test` sets for its browser tests: the addresses of the sites, or the browser to use.
 * @param command named in the error message, for people who started Playwright directly
 * @throws if the variable is missing
 */
export function requiredEnv(name: RequiredName, command: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} manque : lancez « ${command} », qui construit et sert le site.`);
}

/**
 * The configuration that all browser tests share. There is no time limit for a whole run, because machines may be slow.
 * @param name name of the run. Each has its own output folder, because Playwright empties it and another run may be in progress
 * @param command the command that starts it
 */
export const base = (name: string, command: string): PlaywrightTestConfig => ({
  outputDir: `test-results/${name}`,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 }, // long enough for a busy machine
  reporter: "list",
  use: {
    locale: "fr-FR",
    serviceWorkers: "block", // in each test, a worker would first download the whole form; tests of the worker allow it
    launchOptions: {
      executablePath: requiredEnv("CHROMIUM_PATH", command),
      args: [...CHROMIUM_FLAGS],
    },
  },
});
