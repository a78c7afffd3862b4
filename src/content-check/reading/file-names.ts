import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { COLLECTIONS, type CollectionName } from "#collections.ts";
import { plainId } from "#lib/plain-id.ts";
import type { Fault } from "#content-check/faults.ts";
import type { ContentFile } from "./files.ts";

/**
 * Whether a file comes from the operating system (« .DS_Store »), or was put aside by an editor with an underscore
 * (« _lille.mdx »).
 */
export const isIgnored = (name: string): boolean =>
  /^[._]/.test(name) || /^(?:Thumbs\.db|desktop\.ini)$/i.test(name);

/** Whether a file is a picture. Pictures are checked with the pages that show them. */
export const isPicture = (name: string): boolean =>
  /\.(?:jpe?g|png|webp|avif|svg|gif|heic|heif|tiff?|bmp)$/i.test(name);

/** The files that belong directly in `content/`. */
const LONE_FILES = [
  "LISEZMOI.md",
  "association.yaml",
  "dictionnaire.yaml",
  "kit-de-presse.yaml",
  "redirections.yaml",
  "salle-de-presse.yaml",
  "synonymes.yaml",
];

/** Reports folders and files directly in `content/` that nothing reads: « content/actualites/ » would never be shown. */
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

/**
 * The remedy, in French, for a file with the wrong extension for its folder: rename « lille.mdx.txt », copy the text of
 * « lille.docx » into a new file.
 */
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

/** Reports a missing or an additional file in a folder with a fixed set of files, such as `content/lists/`. */
export function fixedFileFaults(
  collection: CollectionName,
  files: readonly ContentFile[],
): Fault[] {
  const { extension, only } = COLLECTIONS[collection] as {
    extension: string;
    only?: readonly string[];
  };
  if (!only) return [];
  const field = "nom du fichier";
  const names = only.map((name) => `${name}.${extension}`).join(", ");
  const missing = only.filter((name) => !files.some(({ id }) => id === name));
  const others = files.filter(({ id }) => !only.includes(id));
  return [
    ...missing.map((name) => ({
      file: `content/${collection}/${name}.${extension}`,
      field,
      fault: "le fichier manque",
      remedy: "reprenez-le dans l'historique du projet.",
    })),
    ...others.map(({ path }) => ({
      file: path,
      field,
      fault: "rien ne montre ce fichier",
      remedy:
        only.length === 1
          ? `écrivez dans ${names}, seul fichier de content/${collection}/.`
          : `écrivez dans l'un de ces fichiers de content/${collection}/ : ${names}.`,
    })),
  ];
}

/** Reports file names of one folder that give the same id: « Écoles.mdx » and « ecoles.mdx ». */
export function sameNameFaults(files: readonly ContentFile[]): Fault[] {
  return [...Map.groupBy(files, ({ id }) => plainId(id))].flatMap(([id, same]) =>
    (same.length > 1 ? same.filter((file) => file.id !== id) : []).map((file) => ({
      file: file.path,
      field: "nom du fichier",
      fault: `l'identifiant « ${id} » est en double avec ${same.find((other) => other !== file)?.path ?? ""}`,
      remedy: "renommez l'un des deux.",
    })),
  );
}
