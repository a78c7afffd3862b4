import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { ROOT } from "#scripts/root.ts";

/** The folder of the reference screenshots. */
export const REFERENCES = join(ROOT, "tests", "visual", "references");
const MACHINE_FILE = join(REFERENCES, "machine.txt");

/** The browser and the platform, which determine how letters and edges are drawn. Ex.: "Chromium 156.0.7 (linux-x64)". */
export function thisMachine(browser: string): string {
  // On Windows, Chrome would open a window instead of printing its version.
  const answer =
    process.platform === "win32"
      ? ""
      : spawnSync(browser, ["--version"], { encoding: "utf8" }).stdout;
  return `${answer.trim() || "Chromium"} (${process.platform}-${process.arch})`;
}

/** Records the machine in the folder of the references, to explain differences on another machine. */
export const noteMachine = (machine: string): void => {
  writeFileSync(MACHINE_FILE, `${machine}\n`);
};

/** What to do if screenshots differ, in French. A run may also have failed for another reason, which Playwright has printed. */
export function machineNote(machine: string): string {
  const theirs = existsSync(MACHINE_FILE) ? readFileSync(MACHINE_FILE, "utf8").trim() : "";
  if (theirs === machine)
    return "Si des images diffèrent et que le changement est voulu : npm run test:visual -- --update, puis relisez les images avec git. Sinon, la différence est dans test-results/.";
  return [
    "Cette machine n'est pas celle des références.",
    `  Références : ${theirs || "pas encore faites"}`,
    `  Ici :        ${machine}`,
    "Si des images diffèrent, les lettres se dessinent peut-être autrement ici. Pour le savoir : mettez vos changements de côté (git stash), refaites les références",
    "(npm run test:visual -- --update), reprenez vos changements (git stash pop), et comparez. Ne gardez pas ces références-là.",
  ].join("\n");
}

/**
 * Compresses the references to a small palette, which is enough for the flat colours of the site.
 * @returns the total size in kilobytes (1000 bytes)
 */
export async function compress(): Promise<number> {
  let bytes = 0;
  for (const file of globSync(join(REFERENCES, "*.png"))) {
    const small = await sharp(readFileSync(file))
      .png({ palette: true, quality: 100, effort: 10, compressionLevel: 9, dither: 0 })
      .toBuffer();
    writeFileSync(file, small);
    bytes += small.length;
  }
  return Math.round(bytes / 1000);
}
