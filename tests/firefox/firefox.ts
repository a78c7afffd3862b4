/** A Firefox for the tests of one file, and visitors who use it. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import puppeteer, { type Browser, type BrowserContext } from "puppeteer-core";
import { ROOT } from "#scripts/root.ts";
import { requiredEnv } from "#tests/other-browsers/required-env.ts";
import { Visitor } from "./visitor.ts";

/**
 * The folder of the browsers' profiles. It is in the project, because a Firefox snap cannot see the temporary files of other
 * programs. No other check may empty it: a Firefox whose profile is deleted stores nothing, and reports no error.
 */
const PROFILES = join(ROOT, "test-results", "firefox");

export interface FirefoxOptions {
  /** False for a browser in which scripts are turned off. */
  readonly javaScript?: boolean;
  /** Further preferences, by their names in `about:config`. */
  readonly preferences?: Readonly<Record<string, boolean | number>>;
}

/**
 * Starts a Firefox before the tests of the file or `describe` that calls this function, and stops it after them.
 * @returns a function that creates a new visitor, with a phone's screen and no shared storage
 */
export function useFirefox({
  javaScript = true,
  preferences = {},
}: FirefoxOptions = {}): () => Promise<Visitor> {
  let browser: Browser | undefined;
  let profile = "";
  const contexts: BrowserContext[] = [];

  before(async () => {
    mkdirSync(PROFILES, { recursive: true });
    profile = mkdtempSync(join(PROFILES, "firefox-"));
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: requiredEnv("FIREFOX_PATH"),
      headless: true,
      // The size of the window sets the viewport: Firefox 140 lacks a call that Puppeteer needs to set one.
      defaultViewport: null,
      args: ["--width=360", "--height=780"],
      userDataDir: profile,
      extraPrefsFirefox: {
        "intl.accept_languages": "fr-FR, fr",
        "javascript.enabled": javaScript,
        ...preferences,
      },
    });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  after(async () => {
    await browser?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  });

  return async () => {
    if (browser === undefined) throw new Error("Firefox opens before the tests, not earlier.");
    const context = await browser.createBrowserContext();
    contexts.push(context);
    const page = await context.newPage();
    return new Visitor(page, () => context.newPage());
  };
}
