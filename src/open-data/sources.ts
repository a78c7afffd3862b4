import type { ReferenceDataEntry } from "astro:content";
import { referencedEntries } from "#lib/entries.ts";
import { dateOf, type SourceValue } from "./values.ts";

/** The sources that these references point to, in the format of all open data files. */
export const sourcesOf = async (
  references: readonly ReferenceDataEntry<"sources">[],
): Promise<SourceValue[]> =>
  (await referencedEntries(references)).map(({ data }) => ({
    titre: data.title,
    editeur: data.outlet,
    date: dateOf(data.date),
    adresse: data.url ?? null,
  }));
