import { posix, win32 } from "node:path";
import { CHROMIUM, type BrowserKind } from "./browser-kinds.ts";

/** Everything that the choice of a browser depends on. Tests simulate other machines with it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Debian, Ubuntu and similar systems with apt-get. */
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /**
   * What an executable prints for an option; undefined if it cannot be started, or fails. Ubuntu's `chromium-browser`, for
   * example, may be a wrapper that contains no browser.
   */
  answer(path: string, probe: string): string | undefined;
  /** Paths of Playwright's own downloads: the full browser, which may be missing, then the headless one. */
  playwrightPaths(): readonly string[];
}

/** How to install a missing browser: Playwright's download, or the system's package. */
export type InstallWay = "playwright" | "apt";

export type BrowserChoice =
  | {
      readonly kind: "found";
      readonly path: string;
      /** As the browser prints it: "Mozilla Firefox 140.12.0esr"; empty if the browser was not asked or did not answer. */
      readonly version: string;
    }
  | { readonly kind: "install"; readonly ways: readonly InstallWay[] }
  | { readonly kind: "none"; readonly sentence: string };

const WINDOWS_ROOTS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];

/** The usual paths of a browser, the preferred ones first. */
export function usualPlaces(
  { platform, env, home }: Pick<Machine, "platform" | "env" | "home">,
  { linuxNames, linuxFolders, macApps, windowsApps }: BrowserKind = CHROMIUM,
): string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", posix.join(home, "Applications")];
    return macApps.flatMap((app) => folders.map((folder) => posix.join(folder, app)));
  }
  if (platform === "win32") {
    const folders = WINDOWS_ROOTS.map((name) => env[name]).filter((folder) => folder !== undefined);
    return windowsApps.flatMap((app) => folders.map((folder) => win32.join(folder, app)));
  }
  const inPath = (env["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const folders = [...new Set([...inPath, ...linuxFolders])];
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * The folder of Playwright's headless browser, which is beside the folder of the full browser. Where the executable is inside
 * this folder depends on the system.
 * @param whole the path of the full browser. Ex.: "…/chromium-1255/chrome-linux64/chrome"
 * @returns Ex.: "…/chromium_headless_shell-1255"; `undefined` if the path has another form
 */
export const shellFolder = (whole: string): string | undefined =>
  /^.*[\\/]chromium-\d+(?=[\\/])/
    .exec(whole)?.[0]
    .replace(/chromium-(\d+)$/, "chromium_headless_shell-$1");

/** The major version: 140 of "Mozilla Firefox 140.12.0esr". */
const majorOf = (version: string): number | undefined => {
  const found = /(\d+)\./.exec(version)?.[1];
  return found === undefined ? undefined : Number(found);
};

/**
 * Chooses the browser of the tests, in this order: the path in its environment variable (`CHROMIUM_PATH`), an installed
 * browser, Playwright's own download. If there is none, the result says how to install one, or what the person can do.
 */
export function chooseBrowser(machine: Machine, kind: BrowserKind = CHROMIUM): BrowserChoice {
  const { variable, probe, oldest } = kind;
  const answerOf = (path: string): string | undefined =>
    probe === undefined ? "" : machine.answer(path, probe);
  const given = machine.env[variable];
  if (given) {
    if (machine.exists(given))
      return { kind: "found", path: given, version: answerOf(given)?.trim() ?? "" };
    const sentence = `${variable} désigne « ${given} », qui n'existe pas : corrigez ce chemin, ou retirez la variable pour qu'un navigateur soit cherché.`;
    return { kind: "none", sentence };
  }
  const places = usualPlaces(machine, kind);
  let tooOld: string | undefined;
  for (const path of [
    ...places,
    ...(kind.hasPlaywrightDownload ? machine.playwrightPaths() : []),
  ]) {
    if (!machine.exists(path)) continue;
    const version = answerOf(path)?.trim();
    if (version === undefined) continue;
    if ((majorOf(version) ?? Infinity) >= oldest) return { kind: "found", path, version };
    tooOld ??= `${version} (${path}) est trop ancien pour ces essais : il faut la version ${String(oldest)} ou une plus récente.`;
  }
  const ways: InstallWay[] = kind.hasPlaywrightDownload ? ["playwright"] : [];
  if (kind.aptPackages.length > 0 && machine.hasApt && machine.isRoot) ways.push("apt");
  if (ways.length > 0) return { kind: "install", ways };
  return { kind: "none", sentence: tooOld ?? kind.missing };
}
