import { posix, win32 } from "node:path";

/** What the choice depends on, so that it can be tried for machines other than this one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Debian, Ubuntu and their kin, with apt-get at hand. */
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** Whether an executable is there and starts: Ubuntu's `chromium-browser` may be an empty shell. */
  starts(path: string): boolean;
  /** Where Playwright keeps its own download, made or not. */
  playwrightPath(): string;
}

export type BrowserChoice =
  | { readonly kind: "found"; readonly path: string }
  | { readonly kind: "install" }
  | { readonly kind: "none"; readonly sentence: string };

const LINUX_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const LINUX_FOLDERS = ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin"];
const MAC_APPS = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
];
const WINDOWS_APPS = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
];
const WINDOWS_ROOTS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];

/** Where Chromium and Chrome usually are, the preferred ones first. */
export function usualPlaces({
  platform,
  env,
  home,
}: Pick<Machine, "platform" | "env" | "home">): string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", posix.join(home, "Applications")];
    return MAC_APPS.flatMap((app) => folders.map((folder) => posix.join(folder, app)));
  }
  if (platform === "win32") {
    const folders = WINDOWS_ROOTS.map((name) => env[name]).filter((folder) => folder !== undefined);
    return WINDOWS_APPS.flatMap((app) => folders.map((folder) => win32.join(folder, app)));
  }
  const inPath = (env["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const folders = [...new Set([...inPath, ...LINUX_FOLDERS])];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * Chooses the browser of the tests: `CHROMIUM_PATH`, an installed Chromium or Chrome, Playwright's own
 * download, or one to be installed by apt-get; otherwise says what to do.
 */
export function chooseBrowser(machine: Machine): BrowserChoice {
  const given = machine.env["CHROMIUM_PATH"];
  if (given) {
    if (machine.exists(given)) return { kind: "found", path: given };
    const sentence = `CHROMIUM_PATH désigne « ${given} », qui n'existe pas : corrigez ce chemin, ou retirez la variable pour qu'un navigateur soit cherché.`;
    return { kind: "none", sentence };
  }
  const installed = usualPlaces(machine).find(
    (path) => machine.exists(path) && machine.starts(path),
  );
  if (installed !== undefined) return { kind: "found", path: installed };
  const downloaded = machine.playwrightPath();
  if (machine.exists(downloaded)) return { kind: "found", path: downloaded };
  if (machine.hasApt && machine.isRoot) return { kind: "install" };
  const sentence =
    "Aucun navigateur pour les essais : installez Chromium ou Chrome (ou « npx playwright install chromium »), ou donnez son chemin dans CHROMIUM_PATH.";
  return { kind: "none", sentence };
}
