import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { addressOfFile } from "../lib/page-address.ts";
import { isRedirect } from "../redirects.ts";

/** Signs in the name of a folder that Astro and Vite write into code and addresses as they are: the build stops, or loses its styles. */
const MISREAD = /['"`%#?]/;

/** @throws with a sentence when the project lies in a folder that cannot be built in */
export function checkFolder(root: string): void {
  const part = root.split(/[\\/]/).find((name) => MISREAD.test(name));
  const [sign] = MISREAD.exec(part ?? "") ?? [];
  if (part === undefined || sign === undefined) return;
  const stop = new Error(
    `Le projet est dans le dossier « ${part} » : le signe ${sign} empêche de construire le site. Renommez ce dossier (lettres, chiffres, espaces et tirets conviennent), puis relancez la commande.`,
  );
  delete stop.stack;
  throw stop;
}

/**
 * What pages of a built site need and do not have: the files that they name, and a style.
 * @returns a sentence for each, none when all is there
 */
export function missingFiles(site: string): string[] {
  const pages = globSync("**/*.html", { cwd: site }).map((file) => file.replaceAll("\\", "/"));
  const isThere = new Map<string, boolean>(); // most pages name the same files
  const isMissing = (file: string): boolean => {
    const known = isThere.get(file) ?? existsSync(join(site, file));
    isThere.set(file, known);
    return !known;
  };
  return pages.sort().flatMap((page) => {
    const html = readFileSync(join(site, page), "utf8");
    // In an attribute, in a style, or in a list of the widths of a picture.
    const named = [...html.matchAll(/(?<=["(\s])\/_astro\/[^"?#),\s]+/g)].map(([file]) => file);
    const missing = [...new Set(named)].filter(isMissing);
    const isBare = !isRedirect(addressOfFile(page)) && !/rel="stylesheet"|<style\b/.test(html);
    return [
      ...missing.map((file) => `${page} nomme ${file}, qui n'est pas construit.`),
      ...(isBare ? [`${page} n'a pas de feuille de style.`] : []),
    ];
  });
}

/** Refuses a folder in which the site would be built wrongly, before anything is. */
export const buildableFolder = (): AstroIntegration => ({
  name: "buildable-folder",
  hooks: {
    "astro:config:setup": ({ config }) => {
      checkFolder(fileURLToPath(config.root));
    },
  },
});

/** Refuses a site whose pages lack what they name. */
export const soundPages = (): AstroIntegration => ({
  name: "sound-pages",
  hooks: {
    "astro:build:done": ({ dir }) => {
      const missing = missingFiles(fileURLToPath(dir));
      if (missing.length > 0)
        throw new Error(`Le site est construit à moitié :\n${missing.join("\n")}`);
    },
  },
});
