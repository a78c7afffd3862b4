import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { chromium } from "@playwright/test";
import { chooseBrowser, type Machine } from "./browser-choice.ts";
import { CHROMIUM, type BrowserKind } from "./browser-kinds.ts";
import { PlainFailure } from "./failures.ts";

function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false; // not Linux
  }
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    hasApt: isDebianLike() && existsSync("/usr/bin/apt-get"),
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    // On Windows Chrome would open a window instead of answering.
    starts: (path, probe) => process.platform === "win32" || spawnSync(path, [probe]).status === 0,
    playwrightPath: () => chromium.executablePath(),
  };
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0;
}

/**
 * The path of a browser of this machine (Chromium or Chrome when nothing is said), installed first where
 * that can be done without asking anybody.
 * @throws PlainFailure when there is none
 */
export function findBrowser(kind: BrowserKind = CHROMIUM): string {
  const { name, aptPackage, missing } = kind;
  let choice = chooseBrowser(thisMachine(), kind);
  if (choice.kind === "install" && aptPackage !== undefined) {
    console.log(`${name} n'est pas là : installation (apt-get install -y ${aptPackage})…`);
    const install = (): boolean => aptGet("install", "-y", aptPackage);
    // The lists of packages may be missing or old: fetched only where that is so.
    if (!install() && aptGet("update")) install();
    choice = chooseBrowser({ ...thisMachine(), hasApt: false }, kind);
  }
  if (choice.kind === "found") return choice.path;
  throw new PlainFailure(choice.kind === "none" ? choice.sentence : missing);
}
