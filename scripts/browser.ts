import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { chromium } from "@playwright/test";
import { chooseBrowser, type Machine } from "./browser-choice.ts";
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
    starts: (path) => process.platform === "win32" || spawnSync(path, ["--version"]).status === 0,
    playwrightPath: () => chromium.executablePath(),
  };
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0;
}

/**
 * The path of the Chromium or Chrome of this machine, installed first where that can be done without
 * asking anybody.
 * @throws PlainFailure when there is none
 */
export function findBrowser(): string {
  let choice = chooseBrowser(thisMachine());
  if (choice.kind === "install") {
    console.log(
      "Aucun navigateur trouvé : installation de Chromium (apt-get install -y chromium)…",
    );
    const install = (): boolean => aptGet("install", "-y", "chromium");
    // The lists of packages may be missing or old: fetched only where that is so.
    if (!install() && aptGet("update")) install();
    choice = chooseBrowser({ ...thisMachine(), hasApt: false });
  }
  if (choice.kind === "found") return choice.path;
  throw new PlainFailure(choice.kind === "none" ? choice.sentence : "Aucun navigateur.");
}
