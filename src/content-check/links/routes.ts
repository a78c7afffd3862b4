import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plainId } from "#lib/plain-id.ts";

const PAGES = join(import.meta.dirname, "../../pages");

const pageFiles = (): string[] =>
  globSync("**/*.astro", { cwd: PAGES })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.includes("["));

const routeOf = (file: string): string =>
  `/${file.replace(/\.astro$/, "/").replace(/(^|\/)index\/$/, "$1")}`;

/** The addresses of routes that make one page: "/presse/chiffres/". An integration adds `/styles/`. */
export const fixedRoutes = (): string[] => [...pageFiles().map(routeOf), "/styles/"];

let routeNames: readonly (readonly [path: string, name: string])[] | undefined;

/**
 * The names of pages, each with the page's address: the titles in the templates of routes, and the links of their breadcrumbs.
 */
export const namesOfRoutes = (): readonly (readonly [path: string, name: string])[] =>
  (routeNames ??= pageFiles().flatMap((file) => {
    const text = readFileSync(join(PAGES, file), "utf8");
    const trail = /^ {2}trail=\{\[(.*)\]\}$/m.exec(text)?.[1] ?? "";
    return [
      ...[...text.matchAll(/^ {2}title="([^"]+)"$/gm)].map(([, title = ""]) => [
        routeOf(file),
        title,
      ]),
      ...[...trail.matchAll(/href: "([^"]+)", label: "([^"]+)"/g)].map(([, to = "", name = ""]) => [
        to,
        name,
      ]),
    ] as [string, string][];
  }));

/** The addresses of the files that editors offer for download, below `root`. Ex.: "/telechargements/affiche.pdf". */
export const downloads = (root: string): string[] =>
  globSync("telechargements/**/*.*", { cwd: join(root, "public") }).map(
    (file) => `/${file.replaceAll("\\", "/")}`,
  );

/** By address: the anchors that a page's template contains. Anchors that come from entries are not listed. */
export const ROUTE_ANCHORS: Readonly<Record<string, readonly string[]>> = {
  "/": ["parcours", "modules", "portes", "partenaires"],
  "/ecoles/": ["aujourd-hui", "histoire", "regions"],
  "/formations/": ["sources"],
  "/presse/": ["contact-presse", "aujourd-hui", "chiffres-cles", "vos-questions", "sources"],
  "/presse/chiffres/": ["autres", "details", "ouvertures"],
  "/presse/kit/": ["qui-nous-sommes", "noms", "a-ne-pas-ecrire", "marque", "dessins", "sources"],
  "/presse/paroles/": ["sources"],
  "/candidater/est-ce-pour-moi/": ["oui", "parlons", "autre", "sources"],
  "/orienter/": ["envoyer-une-candidature"],
  "/donnees/": [
    "fichiers",
    "lire-un-chiffre",
    "tableur",
    "licence",
    "suivre",
    "programme",
    "colonnes",
  ],
};

/**
 * By address: the anchors that a page has only with a form service, or only without one. Both kinds are accepted: a link to an
 * anchor that is not there opens the page at its top.
 */
export const SETTING_ANCHORS: Readonly<Record<string, readonly string[]>> = {
  "/candidater/": ["donnees", "autrement"],
  "/orienter/": ["lien"],
};

/** A path with its accents, which are percent-encoded when copied from a browser: "/%C3%A9coles/" → "/écoles/". */
export const decoded = (typed: string): string =>
  typed.replace(/%C3%[89AB][0-9A-F]/gi, (letter) => decodeURIComponent(letter));

/** A path in canonical form: lower case, no accents, no `index.html`, a trailing slash: "/Écoles/index.html" → "/ecoles/". */
export function plainPath(typed: string): string {
  const steps = decoded(typed)
    .replace(/\/index(?:\.html?)?$/i, "/")
    .split("/")
    .map(plainId)
    .filter((step) => step !== "");
  return steps.length === 0 ? "/" : `/${steps.join("/")}/`;
}
