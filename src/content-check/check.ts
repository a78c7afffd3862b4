/**
 * The content check: reads every file of `content/` and reports the faults of all of them at once, where Astro stops at the
 * first. It runs at a build, at each save in the dev server, and on its own: `npm run check:content`, `npm run ready`.
 */
import { buildDay } from "#lib/build-day.ts";
import { settingReader } from "#lib/setting.ts";
import { faultsAcrossFiles } from "./across-files.ts";
import { withoutConsequences } from "./consequences.ts";
import { readAll } from "./content.ts";
import { copyFaults } from "./copies/copies.ts";
import { faultsInFiles } from "./each-file.ts";
import type { Fault } from "./faults.ts";
import { allPictureFaults } from "./pictures/pictures.ts";
import { beginCheck } from "./caches.ts";

/** The build settings that the check depends on. */
export interface BuildSettings {
  /** The day of the build, as returned by `buildDay`. */
  today: number;
  /** The site's address. Ex.: "https://www.exemple.fr". */
  site?: string | undefined;
}

/**
 * The settings of a build of the project under `root`, from the environment and `.env`.
 * @throws {Error} in French, if `BUILD_DATE` is not a day
 */
export function settingsOf(root: string): BuildSettings {
  const setting = settingReader(root);
  return { today: buildDay(setting("BUILD_DATE")), site: setting("SITE_URL") };
}

/**
 * Checks everything under `root/content`.
 * @returns every fault, file by file. The site may be built if `stopping` returns none of them.
 */
export async function checkContent(
  root: string,
  { today, site }: BuildSettings = settingsOf(root),
): Promise<Fault[]> {
  beginCheck();
  const { content, unreadable, fromSchemas } = readAll(root, today, site);
  const copies = copyFaults(content.files);
  const found = [
    ...unreadable,
    ...faultsInFiles(content),
    ...(await allPictureFaults(content)),
    ...copies,
    ...faultsAcrossFiles(content, new Set(copies.map(({ file }) => file))),
  ];
  const faults = withoutConsequences(found, fromSchemas, content);
  return faults.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
