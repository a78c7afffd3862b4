import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chooseBrowser, shellFolder, type InstallWay, type Machine } from "./browser-choice.ts";
import { CHROMIUM, type BrowserKind } from "./browser-kinds.ts";
import { tool } from "./checks/commands.ts";
import { PlainFailure } from "./failures.ts";

/** How long Playwright may take for its download of some 100 MB, in milliseconds. */
const DOWNLOADING_MS = 5 * 60_000;

function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false; // not Linux, or a Linux without this file
  }
}

function answer(path: string, probe: string): string | undefined {
  if (process.platform === "win32") return ""; // Chrome would open a window instead
  const { status, stdout } = spawnSync(path, [probe], { encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}

/** The path of Playwright's full browser, installed or not, then the paths of its headless browser if that is installed. */
function playwrightPaths(): string[] {
  const whole = chromium.executablePath();
  const shells = shellFolder(whole);
  if (shells === undefined) return [whole];
  const names = "*/{chrome-headless-shell,headless_shell}{,.exe}";
  return [whole, ...globSync(names, { cwd: shells }).map((path) => join(shells, path))];
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  hasApt: isDebianLike() && existsSync("/usr/bin/apt-get"),
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  answer,
  playwrightPaths,
});

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0;
}

/** Tries to install a browser. Does not return whether that has worked: the browser is looked for again afterwards. */
function install(way: InstallWay, { name, aptPackages }: BrowserKind): void {
  if (way === "playwright") {
    console.log(`${name} n'est pas là : Playwright télécharge le sien (100 Mo environ)…`);
    const args = [tool("@playwright/test"), "install", "--only-shell", "chromium"];
    const { status } = spawnSync(process.execPath, args, { timeout: DOWNLOADING_MS });
    if (status !== 0) console.log("Ce téléchargement n'est pas possible ici.");
    return;
  }
  const fromPackages = (): boolean =>
    aptPackages.some((aptPackage) => {
      console.log(`${name} n'est pas là : installation (apt-get install -y ${aptPackage})…`);
      return aptGet("install", "-y", "--no-install-recommends", aptPackage);
    });
  // Fetching new package lists takes long, so it is done only if no package can be installed with the lists on this machine.
  if (!fromPackages() && aptGet("update")) fromPackages();
}

export interface FoundBrowser {
  readonly path: string;
  /** As the browser prints it; empty if the browser was not asked or did not answer. */
  readonly version: string;
}

/**
 * Finds a browser on this machine (by default Chromium or Chrome). If it is missing, installs it, where that is possible
 * without asking anybody.
 * @throws PlainFailure if there is none
 */
export function findBrowser(kind: BrowserKind = CHROMIUM): FoundBrowser {
  let choice = chooseBrowser(thisMachine(), kind);
  if (choice.kind === "install") {
    for (const way of choice.ways) {
      install(way, kind);
      choice = chooseBrowser(thisMachine(), kind);
      if (choice.kind === "found") break;
    }
  }
  if (choice.kind === "found") return choice;
  throw new PlainFailure(choice.kind === "none" ? choice.sentence : kind.missing);
}
