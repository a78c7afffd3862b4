import type { CollectionEntry, ReferenceDataEntry } from "astro:content";
import { referencedEntries } from "#lib/entries.ts";

interface Citing {
  /** Pages for young people have no marks beside facts; the list at the foot says what each source is for. */
  marks?: boolean;
}

/**
 * The sources of a page, each once, in order of first mention. Their numbers are stored in `locals`, for the marks beside the
 * facts.
 */
export async function citeSources(
  references: readonly ReferenceDataEntry<"sources">[],
  locals: App.Locals,
  { marks = true }: Citing = {},
): Promise<CollectionEntry<"sources">[]> {
  const unique = [...new Map(references.map((reference) => [reference.id, reference])).values()];
  const sources = await referencedEntries(unique);
  locals.sourceRanks = new Map(sources.map(({ id }, index) => [id, index + 1]));
  locals.sourceMarks = marks;
  return sources;
}
