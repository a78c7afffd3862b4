import type { ReferenceDataEntry } from "astro:content";
import { referencedEntries } from "../lib/entries.ts";
import { dateOf, type SourceValue } from "./values.ts";

/** The sources that references lead to, as every file of open data names them. */
export const sourcesOf = async (
  references: readonly ReferenceDataEntry<"sources">[],
): Promise<SourceValue[]> =>
  (await referencedEntries(references)).map(({ data }) => ({
    titre: data.title,
    editeur: data.outlet,
    date: dateOf(data.date),
    adresse: data.url ?? null,
  }));
