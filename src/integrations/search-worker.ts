/**
 * The thread that writes the search index of a build. `search-index.ts` starts it, and sends it each page, then a message that
 * there are no more.
 */
import { parentPort } from "node:worker_threads";
import { recordsOf, type IndexRecord, type SearchablePage } from "#search/indexing/records.ts";
import { writeSearch } from "#search/indexing/write-search.ts";
import type { SynonymGroup } from "#search/query/vocabulary.ts";

/** The message that all pages are rendered. */
export interface WholeSite {
  /** The folder of the built site. */
  readonly site: string;
  readonly synonyms: readonly SynonymGroup[];
}

/** The records of each page, by the page's address. */
const recordsOn = new Map<string, readonly IndexRecord[]>();

/** All records in the order of the pages' files, because pages are rendered in any order. */
const sorted = (): IndexRecord[] =>
  [...recordsOn]
    .map(([url, records]) => ({ file: `${url}index.html`, records }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ records }) => records);

async function take(message: SearchablePage | WholeSite): Promise<void> {
  if ("main" in message) recordsOn.set(message.url, recordsOf(message));
  else parentPort?.postMessage(await writeSearch(message.site, sorted(), message.synonyms));
}

parentPort?.on("message", (message: SearchablePage | WholeSite) => {
  void take(message); // what it throws stops the worker, and the build
});
