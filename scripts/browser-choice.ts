import { posix, win32 } from "node:path";
import { CHROMIUM, type BrowserKind } from "./browser-kinds.ts";

/** What the choice depends on, so that it can be tried for machines other than this one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Debian, Ubuntu and their kin, with apt-get at hand. */
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** Whether an executable answers this option: Ubuntu's `chromium-browser` may be an empty shell. */
  starts(path: string, probe: string): boolean;
  /** Where Playwright keeps its own download, made or not. */
  playwrightPath(): string;
}

export type BrowserChoice =
  | { readonly kind: "found"; readonly path: string }
  | { readonly kind: "install" }
  | { readonly kind: "none"; readonly sentence: string };

const WINDOWS_ROOTS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];

/** Where a browser usually is, the preferred places first. */
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
 * Chooses the browser of the tests: what its variable names (`CHROMIUM_PATH`), an installed one,
 * Playwright's own download, or one that apt-get may install; otherwise says what to do.
 */
export function chooseBrowser(machine: Machine, kind: BrowserKind = CHROMIUM): BrowserChoice {
  const { variable, probe } = kind;
  const given = machine.env[variable];
  if (given) {
    if (machine.exists(given)) return { kind: "found", path: given };
    const sentence = `${variable} désigne « ${given} », qui n'existe pas : corrigez ce chemin, ou retirez la variable pour qu'un navigateur soit cherché.`;
    return { kind: "none", sentence };
  }
  const installed = usualPlaces(machine, kind).find(
    (path) => machine.exists(path) && (probe === undefined || machine.starts(path, probe)),
  );
  if (installed !== undefined) return { kind: "found", path: installed };
  if (kind.isPlaywrights) {
    const downloaded = machine.playwrightPath();
    if (machine.exists(downloaded)) return { kind: "found", path: downloaded };
  }
  if (kind.aptPackage !== undefined && machine.hasApt && machine.isRoot) return { kind: "install" };
  return { kind: "none", sentence: kind.missing };
}
