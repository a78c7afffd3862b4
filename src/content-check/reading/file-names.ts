import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { COLLECTIONS, type CollectionName } from "#collections.ts";
import { plainId } from "#lib/plain-id.ts";
import type { Fault } from "#content-check/faults.ts";

/** Files that the operating system leaves in a folder, and files that an editor has put aside with an underscore. */
export const isIgnored = (name: string): boolean =>
  /^[._]/.test(name) || /^(?:Thumbs\.db|desktop\.ini)$/i.test(name);

/** Pictures are checked where they are shown. */
export const isPicture = (name: string): boolean =>
  /\.(?:jpe?g|png|webp|avif|svg|gif|heic|heif|tiff?|bmp)$/i.test(name);

/** The files directly in `content/`. */
const LONE_FILES = [
  "LISEZMOI.md",
  "association.yaml",
  "dictionnaire.yaml",
  "kit-de-presse.yaml",
  "redirections.yaml",
  "salle-de-presse.yaml",
  "synonymes.yaml",
];

/** Reports folders and files of `content/` that nothing reads: their editor would wait in vain to see them on the site. */
export function strayFaults(root: string): Fault[] {
  const folder = join(root, "content");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Fault[] => {
    const { name } = entry;
    if (isIgnored(name) || LONE_FILES.includes(name) || Object.hasOwn(COLLECTIONS, name)) return [];
    return [
      {
        file: `content/${name}`,
        field: entry.isDirectory() ? "nom du dossier" : "nom du fichier",
        fault: `rien ne lit ce ${entry.isDirectory() ? "dossier" : "fichier"}`,
        remedy: `les dossiers sont ${Object.keys(COLLECTIONS).join(", ")}.`,
      },
    ];
  });
}

/** How to correct a file with the wrong extension for its folder. */
export function remedyForExtension(name: string, collection: CollectionName): string {
  const { extension } = COLLECTIONS[collection];
  const bare = name.replace(
    /(?:\.(?:md|mdx|markdown|txt|ya?ml|json|bak|old|orig|copy|copie))+$/i,
    "",
  );
  if (
    /\.(?:bak|old|orig|copy|copie)$|~$|\.(?:mdx|yaml)\./i.test(name) &&
    !/\.(?:mdx|yaml)\.txt$/i.test(name)
  )
    return "c'est sans doute une copie de secours : retirez-la d'ici.";
  if (bare !== name) return `renommez-le en ${plainId(bare)}.${extension}, ou retirez-le d'ici.`;
  return `retirez-le d'ici ; pour publier ce qu'il dit, écrivez-le dans un fichier .${extension}, copié d'un voisin${/\.pdf$/i.test(name) ? ", ou posez-le dans public/telechargements/ et menez-y par un lien (/telechargements/…)" : ""}.`;
}
