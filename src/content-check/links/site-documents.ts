/**
 * The documents that the site makes itself (press kit, sheet of a course…), and the files that editors offer for download. Such
 * a file must have a name that suits an address, and must not take the place of a document of the site.
 */
import { globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { plainId } from "#lib/plain-id.ts";
import type { Fault, Mistake } from "#content-check/faults.ts";
import { isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Addresses } from "./addresses.ts";
import { partsOf } from "./inside-address.ts";

const PAGES = join(import.meta.dirname, "../../pages");
/** The start of the addresses of the files that editors offer for download. */
const DOWNLOADS = "/telechargements/";

let fixed: readonly string[] | undefined;

/** The addresses of routes that make one document: "/presse/dossier-de-presse.pdf". */
const fixedDocuments = (): readonly string[] =>
  (fixed ??= globSync("**/*.{pdf,zip}.ts", { cwd: PAGES })
    .map((file) => `/${file.replaceAll("\\", "/").replace(/\.ts$/, "")}`)
    .filter((path) => !path.includes("[")));

/**
 * The addresses of the documents that the site makes at every build. The sheets of announcements are not among them: only those
 * of the newest announcements are made, and an editor may offer a signed one.
 */
export const siteDocuments = (files: readonly ContentFile[]): string[] => [
  ...fixedDocuments(),
  ...files
    .filter((file) => file.collection === "programs" && isShown(file))
    .map(({ id }) => `/formations/${id}.pdf`),
];

/** The name and the ending of a file: « Dossier_de_presse.PDF » → "dossier-de-presse" and "pdf". */
function nameOf(path: string): { name: string; ending: string } {
  const [, name = "", ending = ""] = /^(.*)\.([^.]+)$/.exec(basename(path)) ?? [];
  return { name: plainId(name), ending: ending.toLowerCase() };
}

/** Words before the name of a course in the name of its sheet: « fiche-formation-technicien-fibre ». */
const SHEET = /^fiche-(?:de-)?(?:la-)?(?:formation-)?/;

/** The address of the site's own document that has the same name as a file; `undefined` if there is none. */
function documentNamed(path: string, files: readonly ContentFile[]): string | undefined {
  const { name, ending } = nameOf(path);
  return siteDocuments(files).find((document) => {
    const own = nameOf(document);
    return (
      own.ending === ending &&
      (own.name === name ||
        (document.startsWith("/formations/") && own.name === name.replace(SHEET, "")))
    );
  });
}

/** Whether a file is directly in the folder for downloads. A file in a subfolder may be an older version, kept on purpose. */
const isOnTop = (path: string): boolean => path.lastIndexOf("/") === DOWNLOADS.length - 1;

/** Reports a file offered for download that has the name of a document that the site makes: « dossier-de-presse.pdf ». */
export function downloadFaults({ anchors }: Addresses, files: readonly ContentFile[]): Fault[] {
  const offered = [...anchors.keys()].filter((path) => path.startsWith(DOWNLOADS));
  return offered.flatMap((path): Fault[] => {
    const own = isOnTop(path) ? documentNamed(path, files) : undefined;
    if (own === undefined) return [];
    return [
      {
        file: `public${path}`,
        field: "nom du fichier",
        fault: "le site fait lui-même ce document, à jour à chaque construction",
        remedy: `retirez ce fichier, et menez à ${own} ; si c'est un autre document, donnez-lui un nom qui le dise.`,
      },
    ];
  });
}

/**
 * Reports a file offered for download whose name has an accent, a space or a sign that an address spells with percent signs:
 * « affiche été.pdf ». A Mac may also store an accent as a character of its own, so that no link typed on a keyboard finds the
 * file.
 */
export function downloadNameFaults({ anchors }: Addresses): Fault[] {
  const offered = [...anchors.keys()].filter((path) => path.startsWith(DOWNLOADS));
  return offered
    .filter((path) => encodeURI(path) !== path || /[#?]/.test(path))
    .map((path) => {
      const { name, ending } = nameOf(path);
      const folders = dirname(path).split("/").map(plainId).join("/");
      return {
        file: `public${path}`,
        field: "nom du fichier",
        fault: "le nom contient un accent, une espace ou un signe qu'une adresse écrit autrement",
        remedy: `renommez-le pour que son adresse soit ${folders}/${name}.${ending}, et menez-y.`,
      };
    });
}

/** Words around the name of a document in a link: « Télécharger le dossier de presse (PDF) ». */
const AROUND =
  /^(?:(?:telecharge[rz]?|voir|lire|ouvrir)-)?(?:(?:l|la|le|notre)-)?|(?:-en)?-(?:pdf|zip)$/g;

/**
 * Reports a link to a file offered for download if the file, or the words of the link, have the name of a document that the
 * site makes: « [le dossier de presse](/telechargements/dossier.pdf) ». « Le dossier de presse de 2020 » is another document.
 */
export function ownDocumentFault(
  words: string,
  url: string,
  files: readonly ContentFile[],
): Mistake | undefined {
  const { path } = partsOf(url.trim());
  if (!path.startsWith(DOWNLOADS)) return undefined;
  const said = plainId(words).replace(AROUND, "");
  const { ending } = nameOf(path);
  const ofName = isOnTop(path) ? documentNamed(path, files) : undefined;
  const own =
    ofName ??
    siteDocuments(files).find((document) => {
      const { name, ending: made } = nameOf(document);
      return name === said && made === ending;
    });
  if (own === undefined) return undefined;
  return {
    fault: `le lien « ${words.trim()} » mène à ${path}, et le site fait lui-même ce document`,
    remedy: `écrivez ${own}, toujours à jour ; si c'est un autre document, dites-le dans ${ofName === undefined ? "les mots du lien" : "son nom"}.`,
  };
}
