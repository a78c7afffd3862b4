/** What is specific to one of the browsers that the tests use, or to a tool that a browser needs. */
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
  /** An option that makes it print something and exit if it can start; undefined if it would open a window anyway. */
  readonly probe: string | undefined;
  /** Packages that apt-get may install without asking, the first available one; empty if nothing may be installed. */
  readonly aptPackages: readonly string[];
  /** Whether Playwright drives it, and can download it. */
  readonly hasPlaywrightDownload: boolean;
  /** The oldest major version that the tests can drive; 0 if any does. */
  readonly oldest: number;
  /** What to do if there is none. */
  readonly missing: string;
}

export const CHROMIUM: BrowserKind = {
  name: "Chromium",
  variable: "CHROMIUM_PATH",
  // The headless one comes first: it takes two thirds of the processor's time for the same tests.
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

/** The regular release, since Playwright's build is patched. Optional: used if it is installed. */
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
  oldest: 133, // November 2024: versions older than two years may be left out
  missing:
    "Firefox n'est pas sur cette machine (installez-le, ou donnez son chemin dans FIREFOX_PATH).",
};

/** Safari's engine as GNOME builds it, for Linux only. Every browser on iPhones uses that engine. */
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

/** Its MiniBrowser, which is installed beside libraries: the paths of Debian and Ubuntu, then Fedora, then Arch. */
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
