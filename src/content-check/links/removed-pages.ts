/** Pages whose file was deleted or renamed, and whose address leads nowhere since then. */
import { REDIRECTS_FILE } from "#redirects.ts";
import { COLLECTIONS, type CollectionName } from "#collections.ts";
import type { Content } from "#content-check/content.ts";
import type { Fault } from "#content-check/faults.ts";
import { earlierFiles } from "#content-check/reading/earlier-files.ts";
import { isShown, parseEntry, type ContentFile } from "#content-check/reading/files.ts";
import { pageOf } from "./entry-pages.ts";

/** The collections whose entries have pages of their own. */
const WITH_PAGES = [
  "programs",
  "modules",
  "schools",
  "partners",
  "press",
  "audiences",
  "pages",
  "english",
] as const satisfies readonly CollectionName[];

/**
 * The entry that a deleted file was, read from its former path and text; `undefined` if entries of its folder have no pages, or
 * have another extension.
 */
function entryFrom(path: string, text: string, today: number): ContentFile | undefined {
  const [, folder, id = "", extension] = /^content\/([^/]+)\/([^/]+)\.(\w+)$/.exec(path) ?? [];
  const collection = WITH_PAGES.find((name) => name === folder);
  if (!collection || COLLECTIONS[collection].extension !== extension) return undefined;
  return parseEntry(text, { collection, id, path }, today, []);
}

/**
 * Reports each page of the Git history whose file no longer exists, if its address now leads to no page and is not redirected.
 * Other sites, favourites and printed leaflets still lead there.
 */
export function removedPageFaults({ root, files, today, links }: Content): Fault[] {
  const { anchors, redirects } = links.addresses;
  const folders = WITH_PAGES.map((name) => `content/${name}`);
  return earlierFiles(root, folders).flatMap(({ path, newPath, text }): Fault[] => {
    const entry = entryFrom(path, text(), today);
    const address = entry && isShown(entry) ? pageOf(entry)?.path : undefined;
    if (address === undefined || anchors.has(address) || Object.hasOwn(redirects, address))
      return [];
    const renamed = files.find((file) => file.path === newPath);
    const target = (renamed && pageOf(renamed)?.path) ?? address.replace(/[^/]+\/$/, "");
    const line = `« ${address}: ${target} » à ${REDIRECTS_FILE}`;
    return [
      {
        file: path,
        fault: `le fichier n'est plus là, et son adresse ${address} ne mène plus nulle part`,
        remedy: renamed
          ? `ajoutez la ligne ${line}.`
          : `remettez-le, ou ajoutez une ligne vers la page qui le remplace. Ex. : ${line}.`,
        // If files still refer to the entry, that is reported first, often with the line to add.
        comparedFiles: [REDIRECTS_FILE, path],
      },
    ];
  });
}
