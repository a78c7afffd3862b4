/** A Firefox for the tests of one file, and people in front of it. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import puppeteer, { type Browser, type BrowserContext } from "puppeteer-core";
import { ROOT } from "../../scripts/root.ts";
import { given } from "./given.ts";
import { Visitor } from "./visitor.ts";

/**
 * Of the project, not of the system: Firefox as a snap sees no other programme's temporary files. In a folder that no other
 * check empties: a Firefox whose profile goes keeps nothing, and says nothing.
 */
const PROFILES = join(ROOT, "test-results", "firefox");

export interface FirefoxOptions {
  /** Without: as in a browser whose reader has turned scripts off. */
  readonly javaScript?: boolean;
  /** Further preferences of the browser, by their names in `about:config`. */
  readonly preferences?: Readonly<Record<string, boolean | number>>;
}

/**
 * Opens a Firefox before the tests of this file, or of this `describe`, and closes it after them.
 * @returns a function that brings a new visitor, with a telephone's screen and nothing kept from the others
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
      executablePath: given("FIREFOX_PATH"),
      headless: true,
      // By the size of its window: Firefox 140 lacks one of the calls by which Puppeteer sets a viewport.
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
