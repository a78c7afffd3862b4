import type { ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { entryAt } from "./entry-at.ts";

/** The school or the announcement to whose page a link leads, if it exists: « /ecoles/saint-denis/ », « /presse/labo-2025/#suite ». */
export function linkedEntry(url: string, entries: Entries): ContentFile | undefined {
  const found = entryAt(url.replace(/#.*$/u, ""), undefined);
  return found?.collection === "schools" || found?.collection === "press"
    ? entries.find(found.collection, found.id)
    : undefined;
}
