import { existsSync, readdirSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { PlainFailure } from "./failures.ts";
import { ROOT } from "./root.ts";
import { DIST } from "./site.ts";

/** Folders that only builds write to. They may be deleted whatever they contain: a failed deletion may have left anything. */
const FOR_BUILDS = [DIST, join(ROOT, ".test-site")];

/**
 * The absolute path of the folder given by `--out`. A build begins by deleting this folder.
 * @throws PlainFailure if it is outside the project, because a build would not find its packages there, or if it contains
 * anything but a built site
 */
export function outFolder(out: string): string {
  const folder = resolve(out);
  const inProject = relative(ROOT, folder);
  if (/^(?:\.\.)?(?:[\\/]|$)/.test(inProject) || isAbsolute(inProject))
    throw new PlainFailure(
      `--out attend un dossier à l'intérieur du projet : « ${out} » n'en est pas un. Pour copier ailleurs un site construit : npm run deploy -- folder DOSSIER`,
    );
  if (FOR_BUILDS.includes(folder) || !existsSync(folder)) return folder;
  const files = statSync(folder).isDirectory() ? readdirSync(folder) : [folder];
  if (files.length === 0 || files.includes("_astro")) return folder;
  throw new PlainFailure(
    `${folder} contient autre chose qu'un site construit, et la construction l'effacerait. Donnez à --out un dossier nouveau ou vide.`,
  );
}
