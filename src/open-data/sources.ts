import { referencedEntries } from "#lib/entries.ts";
import { sourcesOf, type Citing } from "#sources/cite.ts";
import { dateOf, type SourceValue } from "./values.ts";

/** The sources of an entry or a fact, in the format of all open data files; see `sourcesOf`. */
export const sourceValues = async (citing: Citing): Promise<SourceValue[]> =>
  (await referencedEntries(await sourcesOf(citing))).map(({ data }) => ({
    titre: data.title,
    editeur: data.outlet,
    date: dateOf(data.date),
    adresse: data.url ?? null,
  }));
