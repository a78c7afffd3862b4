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

/** The routes with a single page each: "/presse/chiffres/". `/styles/` is added by an integration. */
export const fixedRoutes = (): string[] => [...pageFiles().map(routeOf), "/styles/"];

let routeNames: readonly (readonly [path: string, name: string])[] | undefined;

/** What the templates of these pages call them: in their own title, and in the breadcrumbs of the pages below. */
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

/** The anchors of pages that do not come from an entry. */
export const ROUTE_ANCHORS: Readonly<Record<string, readonly string[]>> = {
  "/": ["parcours", "modules", "portes", "partenaires"],
  "/ecoles/": ["aujourd-hui", "histoire", "regions"],
  "/presse/": ["contact-presse", "aujourd-hui", "chiffres-cles", "vos-questions"],
  "/presse/chiffres/": ["autres", "details", "ouvertures"],
  "/candidater/est-ce-pour-moi/": ["oui", "parlons", "autre"],
  "/orienter/": ["envoyer-une-candidature"],
};

/** A path with its accents, which browsers copy percent-encoded. */
export const decoded = (typed: string): string =>
  typed.replace(/%C3%[89AB][0-9A-F]/gi, (letter) => decodeURIComponent(letter));

/** A path in canonical form: lower case, without accents, with a trailing slash and without `index.html`. */
export function plainPath(typed: string): string {
  const steps = decoded(typed)
    .replace(/\/index(?:\.html?)?$/i, "/")
    .split("/")
    .map(plainId)
    .filter((step) => step !== "");
  return steps.length === 0 ? "/" : `/${steps.join("/")}/`;
}
