/** What is particular to one of the browsers that the tests use, or to what a browser needs. */
export interface BrowserKind {
  readonly name: string;
  /** Names the executable in the environment. */
  readonly variable:
    "CHROMIUM_PATH" | "FIREFOX_PATH" | "WEBKIT_PATH" | "WEBKIT_DRIVER_PATH" | "XVFB_PATH";
  readonly linuxNames: readonly string[];
  readonly linuxFolders: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsApps: readonly string[];
  /** An option that it answers, and ends, where it can start; none when it opens a window all the same. */
  readonly probe: string | undefined;
  /** What apt-get may install without asking, the first that it has; empty when nothing is to be installed. */
  readonly aptPackages: readonly string[];
  /** Playwright drives it, and its own download of it will do. */
  readonly isPlaywrights: boolean;
  /** The oldest version, by its first number, that the tests can drive; 0 where that was never a question. */
  readonly oldest: number;
  /** What to do when there is none. */
  readonly missing: string;
}

export const CHROMIUM: BrowserKind = {
  name: "Chromium",
  variable: "CHROMIUM_PATH",
  // First the one without windows: the same tests take it two thirds of the processor's time.
  linuxNames: [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
  ],
  linuxFolders: ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin"],
  macApps: [
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  windowsApps: ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe"],
  probe: "--version",
  aptPackages: ["chromium-headless-shell", "chromium"],
  isPlaywrights: true,
  oldest: 0,
  missing:
    "Aucun navigateur pour les essais : installez Chromium ou Chrome (ou « npx playwright install chromium »), ou donnez son chemin dans CHROMIUM_PATH.",
};

/** The one that is published: Playwright's is changed for Playwright. A second opinion, from what is there. */
export const FIREFOX: BrowserKind = {
  name: "Firefox",
  variable: "FIREFOX_PATH",
  linuxNames: ["firefox", "firefox-esr"],
  linuxFolders: ["/usr/bin", "/usr/local/bin", "/opt/firefox", "/snap/bin"],
  macApps: ["Firefox.app/Contents/MacOS/firefox"],
  windowsApps: ["Mozilla Firefox\\firefox.exe"],
  probe: "--version",
  aptPackages: [],
  isPlaywrights: false,
  oldest: 133, // November 2024: what is older than two years may be left out
  missing:
    "Firefox n'est pas sur cette machine (installez-le, ou donnez son chemin dans FIREFOX_PATH).",
};

/** Safari's engine, as GNOME builds it, for Linux alone: every browser on Apple's telephones uses that engine. */
const WEBKIT_PART = {
  name: "WebKitGTK",
  macApps: [],
  windowsApps: [],
  aptPackages: [],
  isPlaywrights: false,
  oldest: 0,
  missing:
    "WebKitGTK n'est pas sur cette machine (sous Debian ou Ubuntu, installez webkit2gtk-driver et xvfb).",
} as const;

/** Its small browser, which lies where libraries do: Debian and Ubuntu, then Fedora, then Arch. */
export const WEBKIT: BrowserKind = {
  ...WEBKIT_PART,
  variable: "WEBKIT_PATH",
  linuxNames: ["MiniBrowser"],
  linuxFolders: [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1",
    "/usr/libexec/webkit2gtk-4.1",
    "/usr/lib/webkit2gtk-4.1",
  ],
  probe: undefined,
};

export const WEBKIT_DRIVER: BrowserKind = {
  ...WEBKIT_PART,
  variable: "WEBKIT_DRIVER_PATH",
  linuxNames: ["WebKitWebDriver"],
  linuxFolders: ["/usr/bin", "/usr/local/bin"],
  probe: "--help",
};

/** A screen that nobody sees, for a browser that cannot do without one. */
export const XVFB: BrowserKind = {
  ...WEBKIT_PART,
  variable: "XVFB_PATH",
  linuxNames: ["Xvfb"],
  linuxFolders: ["/usr/bin", "/usr/local/bin"],
  probe: "-help",
};
