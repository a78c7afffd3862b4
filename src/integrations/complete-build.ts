import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { addressOfFile } from "#lib/page-address.ts";
import { isRedirect } from "#redirects.ts";

/**
 * Characters in a folder's name that Astro and Vite write unescaped into code and addresses: the build would fail or lose its
 * styles.
 */
const MISREAD = /['"`%#?]/;

/**
 * Checks that the project can be built in its folder.
 * @throws {Error} in French, if the project's path contains a character of `MISREAD`
 */
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
 * Finds what the pages of a built site lack: a file under `/_astro/` that they refer to, or a style.
 * @returns one message in French for each missing file or style
 */
export function missingFiles(site: string): string[] {
  const pages = globSync("**/*.html", { cwd: site }).map((file) => file.replaceAll("\\", "/"));
  const isThere = new Map<string, boolean>(); // cached, because most pages refer to the same files
  const isMissing = (file: string): boolean => {
    const known = isThere.get(file) ?? existsSync(join(site, file));
    isThere.set(file, known);
    return !known;
  };
  return pages.sort().flatMap((page) => {
    const html = readFileSync(join(site, page), "utf8");
    // Addresses in an attribute, in a style, or in a picture's `srcset`.
    const named = [...html.matchAll(/(?<=["(\s])\/_astro\/[^"?#),\s]+/g)].map(([file]) => file);
    const missing = [...new Set(named)].filter(isMissing);
    const isBare = !isRedirect(addressOfFile(page)) && !/rel="stylesheet"|<style\b/.test(html);
    return [
      ...missing.map((file) => `${page} nomme ${file}, qui n'est pas construit.`),
      ...(isBare ? [`${page} n'a pas de feuille de style.`] : []),
    ];
  });
}

/** Stops before the build if the project's folder would break it. */
export const buildableFolder = (): AstroIntegration => ({
  name: "buildable-folder",
  hooks: {
    "astro:config:setup": ({ config }) => {
      checkFolder(fileURLToPath(config.root));
    },
  },
});

/** Fails the build if a page lacks a style, or a file that it refers to. */
export const completePages = (): AstroIntegration => ({
  name: "complete-pages",
  hooks: {
    "astro:build:done": ({ dir }) => {
      const missing = missingFiles(fileURLToPath(dir));
      if (missing.length > 0)
        throw new Error(`Le site est construit à moitié :\n${missing.join("\n")}`);
    },
  },
});
