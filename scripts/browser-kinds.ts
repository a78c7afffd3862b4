/** How to find and install one of the browsers that the tests use, or a tool that a browser needs. */
export interface BrowserKind {
  readonly name: string;
  /** The environment variable with the path of the executable. */
  readonly variable:
    | "CHROMIUM_PATH"
    | "FIREFOX_PATH"
    | "WEBKIT_PATH"
    | "WEBKIT_DRIVER_PATH"
    | "XVFB_PATH";
  readonly linuxNames: readonly string[];
  readonly linuxFolders: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsApps: readonly string[];
  /** An option with which the program prints something and exits, to see if it starts; undefined if it has no such option. */
  readonly probe: string | undefined;
  /** The apt packages that install it, the preferred one first; the user is not asked. Empty if it is never installed. */
  readonly aptPackages: readonly string[];
  /** Whether Playwright drives it, and can download it. */
  readonly hasPlaywrightDownload: boolean;
  /** The oldest major version that the tests accept; 0 if they accept any. */
  readonly oldest: number;
  /** The message if the program is missing, with what to do, in French. */
  readonly missing: string;
}

export const CHROMIUM: BrowserKind = {
  name: "Chromium",
  variable: "CHROMIUM_PATH",
  // The headless browser comes first: it needs a third less processor time for the same tests.
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
  hasPlaywrightDownload: true,
  oldest: 0,
  missing:
    "Aucun navigateur pour les essais : installez Chromium ou Chrome (ou « npx playwright install chromium »), ou donnez son chemin dans CHROMIUM_PATH.",
};

/** Firefox as Mozilla or Debian publishes it. Playwright's own build is patched. */
export const FIREFOX: BrowserKind = {
  name: "Firefox",
  variable: "FIREFOX_PATH",
  linuxNames: ["firefox", "firefox-esr"],
  linuxFolders: ["/usr/bin", "/usr/local/bin", "/opt/firefox", "/snap/bin"],
  macApps: ["Firefox.app/Contents/MacOS/firefox"],
  windowsApps: ["Mozilla Firefox\\firefox.exe"],
  probe: "--version",
  aptPackages: [],
  hasPlaywrightDownload: false,
  oldest: 133, // of November 2024: we test no version that is older than two years
  missing:
    "Firefox n'est pas sur cette machine (installez-le, ou donnez son chemin dans FIREFOX_PATH).",
};

/** WebKit is Safari's engine, which every browser on iPhones uses. WebKitGTK is GNOME's build of it, for Linux only. */
const WEBKIT_PART = {
  name: "WebKitGTK",
  macApps: [],
  windowsApps: [],
  aptPackages: [],
  hasPlaywrightDownload: false,
  oldest: 0,
  missing:
    "WebKitGTK n'est pas sur cette machine (sous Debian ou Ubuntu, installez webkit2gtk-driver et xvfb).",
} as const;

/** WebKitGTK's MiniBrowser, which is in no folder of `PATH`. The folders are those of Debian and Ubuntu, of Fedora, and of Arch. */
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

/** A virtual display, for browsers that need one. */
export const XVFB: BrowserKind = {
  ...WEBKIT_PART,
  variable: "XVFB_PATH",
  linuxNames: ["Xvfb"],
  linuxFolders: ["/usr/bin", "/usr/local/bin"],
  probe: "-help",
};
