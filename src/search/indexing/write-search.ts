import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close } from "pagefind";
import type { SynonymGroup } from "../query/vocabulary.ts";
import { archiveOf } from "./archive.ts";
import { recordsOf } from "./records.ts";
import { wordFile } from "./word-file.ts";
import { writeIndex, type Fragment } from "./write-index.ts";

/** How much was written. */
export interface Written {
  readonly records: number;
  readonly archived: number;
}

/**
 * Writes what the search of a built site loads: `/pagefind/`, and `/pagefind/archive/` where there are old announcements. Each has
 * its own words; `words.json` says whether there is an archive.
 * @param site the folder of the built site
 */
export async function writeSearch(
  site: string,
  synonyms: readonly SynonymGroup[],
): Promise<Written> {
  const folder = join(site, "pagefind");
  const records = recordsOf(site);
  const archived = new Set(archiveOf(records));
  const recent = records.filter((record) => !archived.has(record));
  try {
    writeWords(folder, await writeIndex(recent, folder, { withEngine: true }), {
      synonyms,
      hasArchive: archived.size > 0,
    });
    if (archived.size > 0) {
      const archive = join(folder, "archive");
      const fragments = await writeIndex([...archived], archive, { withEngine: false });
      writeWords(archive, fragments, { synonyms: [], hasArchive: false });
    }
  } finally {
    await close();
  }
  return { records: recent.length, archived: archived.size };
}

function writeWords(
  folder: string,
  fragments: readonly Fragment[],
  options: { synonyms: readonly SynonymGroup[]; hasArchive: boolean },
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "words.json"), JSON.stringify(wordFile(fragments, options)));
}
