import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close } from "pagefind";
import type { SynonymGroup } from "#search/query/vocabulary.ts";
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
 * Writes the files of the search into a built site: `/pagefind/`, `/pagefind/archive/` if there are old announcements, and
 * `/pagefind/en/` if there are pages in English. Each folder has its own words; `words.json` says whether there is an archive.
 * @param site the folder of the built site
 */
export async function writeSearch(
  site: string,
  synonyms: readonly SynonymGroup[],
): Promise<Written> {
  const folder = join(site, "pagefind");
  const records = recordsOf(site);
  const english = records.filter(({ language }) => language === "en");
  const french = records.filter((record) => !english.includes(record));
  const archived = new Set(archiveOf(french));
  const recent = french.filter((record) => !archived.has(record));
  try {
    writeWords(folder, await writeIndex(recent, folder, { engine: "whole" }), {
      synonyms,
      hasArchive: archived.size > 0,
    });
    if (archived.size > 0) {
      const archive = join(folder, "archive");
      const fragments = await writeIndex([...archived], archive, { engine: "none" });
      writeWords(archive, fragments, { synonyms: [], hasArchive: false });
    }
    if (english.length > 0) {
      const apart = join(folder, "en");
      const fragments = await writeIndex(english, apart, { engine: "language", language: "en" });
      writeWords(apart, fragments, { synonyms: [], hasArchive: false });
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
