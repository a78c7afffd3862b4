/** What is particular to one of the browsers that the tests use. */
export interface BrowserKind {
  readonly name: string;
  /** Names the executable in the environment. */
  readonly variable: "CHROMIUM_PATH" | "FIREFOX_PATH";
  readonly linuxNames: readonly string[];
  readonly linuxFolders: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsApps: readonly string[];
  readonly aptPackage: string;
  /** Playwright drives it, and its own download of it will do. */
  readonly isPlaywrights: boolean;
  /** What to do when there is none. */
  readonly missing: string;
}

export const CHROMIUM: BrowserKind = {
  name: "Chromium",
  variable: "CHROMIUM_PATH",
  linuxNames: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  linuxFolders: ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin"],
  macApps: [
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  windowsApps: ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe"],
  aptPackage: "chromium",
  isPlaywrights: true,
  missing:
    "Aucun navigateur pour les essais : installez Chromium ou Chrome (ou « npx playwright install chromium »), ou donnez son chemin dans CHROMIUM_PATH.",
};

/** The one that is published: Playwright's is changed for Playwright. */
export const FIREFOX: BrowserKind = {
  name: "Firefox",
  variable: "FIREFOX_PATH",
  linuxNames: ["firefox", "firefox-esr"],
  linuxFolders: ["/usr/bin", "/usr/local/bin", "/opt/firefox", "/snap/bin"],
  macApps: ["Firefox.app/Contents/MacOS/firefox"],
  windowsApps: ["Mozilla Firefox\\firefox.exe"],
  aptPackage: "firefox-esr", // Debian's; Ubuntu's "firefox" only points to a snap
  isPlaywrights: false,
  missing:
    "Firefox n'est pas sur cette machine (installez-le, ou donnez son chemin dans FIREFOX_PATH).",
};
