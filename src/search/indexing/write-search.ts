import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close } from "pagefind";
import type { SynonymGroup } from "#search/query/vocabulary.ts";
import { archiveOf } from "./archive.ts";
import type { IndexRecord } from "./records.ts";
import { wordFile } from "./word-file.ts";
import { writeIndex, type Fragment, type IndexOptions } from "./write-index.ts";

/** How many records were written into the main index and into the archive. */
export interface Written {
  readonly records: number;
  readonly archived: number;
}

/** One of the indexes, with the folder for it. */
interface Part extends IndexOptions {
  readonly folder: string;
  readonly records: readonly IndexRecord[];
  readonly synonyms?: readonly SynonymGroup[];
}

/**
 * Writes the files of the search into a built site: `/pagefind/`, `/pagefind/archive/` if there are old announcements, and
 * `/pagefind/en/` if there are pages in English. Each folder has its own `words.json`; that of `/pagefind/` also says whether
 * there is an archive.
 * @param site the folder of the built site
 * @param records the records of all pages of the site; the order inside the index depends on their order
 */
export async function writeSearch(
  site: string,
  records: readonly IndexRecord[],
  synonyms: readonly SynonymGroup[],
): Promise<Written> {
  const folder = join(site, "pagefind");
  const english = records.filter(({ language }) => language === "en");
  const french = records.filter(({ language }) => language === "fr");
  const archived = new Set(archiveOf(french));
  const recent = french.filter((record) => !archived.has(record));
  const parts: readonly Part[] = [
    { folder, records: recent, engine: "whole", synonyms },
    { folder: join(folder, "archive"), records: [...archived], engine: "none" },
    { folder: join(folder, "en"), records: english, engine: "language", language: "en" },
  ];
  const there = parts.filter((part) => part.records.length > 0);
  try {
    // Pagefind runs in a separate process: while it makes one index, this process counts the words of another.
    await Promise.all(
      there.map(async ({ folder, records, synonyms = [], ...options }) => {
        const fragments = await writeIndex(records, folder, options);
        const hasArchive = options.engine === "whole" && archived.size > 0;
        writeWords(folder, fragments, { synonyms, hasArchive });
      }),
    );
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
