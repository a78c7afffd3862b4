/** What `npm run bench` and `npm run first-paint` accept on the command line. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "#scripts/failures.ts";

/**
 * The numbers in the value of an option, in ascending order. Ex.: "100,1000"
 * @throws PlainFailure if one of them is not a whole number above 0
 */
export function wholeNumbers(option: string, value: string): number[] {
  const words = value.split(",");
  const wrong = words.find((word) => !/^[1-9]\d*$/.test(word));
  if (wrong !== undefined)
    throw new PlainFailure(`${option} : « ${wrong} » n'est pas un nombre entier à partir de 1.`);
  return words.map(Number).sort((a, b) => a - b);
}

/**
 * Whether `npm run bench` is asked for the growth of the site.
 * @param words the arguments that are not options
 * @throws PlainFailure if there is any argument other than a single `growth`
 */
export function isGrowth([kind, extra]: readonly string[]): boolean {
  const wrong = kind === "growth" ? extra : kind;
  if (wrong !== undefined)
    throw new PlainFailure(
      `« ${wrong} » n'est pas une mesure. Il y a : npm run bench, et npm run bench -- growth.`,
    );
  return kind === "growth";
}

/**
 * The file of a page in a built site.
 * @param path its address within the site. Ex.: "/metier/"
 * @throws PlainFailure if there is no such page
 */
export function pageFile(site: string, path: string): string {
  const file = join(site, path, "index.html");
  if (!/^\/(?:.+\/)?$/.test(path) || !existsSync(file))
    throw new PlainFailure(
      `« ${path} » n'est pas l'adresse d'une page dans ${site}. Ex. : /metier/`,
    );
  return file;
}
