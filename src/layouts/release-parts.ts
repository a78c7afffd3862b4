import type { CollectionEntry, ReferenceDataEntry } from "astro:content";
import { referencedEntries } from "../lib/entries.ts";
import { renderText } from "../lib/render-text.ts";
import type { Release } from "../press/queries.ts";
import { citeSources } from "../sources/cite.ts";

/** An announcement, and what its text shows of other collections. */
export async function releaseParts(release: Release) {
  const { statements, figures, partners } = release.data;
  const { Content } = await renderText(release);
  return {
    release,
    Content,
    statements: await referencedEntries(statements),
    figures: await referencedEntries(figures),
    partners: await referencedEntries(partners),
  };
}
export type ReleaseParts = Awaited<ReturnType<typeof releaseParts>>;

/**
 * Cites the sources of an announcement, in the order of its text; see `citeSources`.
 * @param more of what stands beside the text
 */
export const citeRelease = (
  { release, statements, figures }: ReleaseParts,
  locals: App.Locals,
  more: readonly ReferenceDataEntry<"sources">[] = [],
): Promise<CollectionEntry<"sources">[]> =>
  citeSources(
    [
      ...release.data.sources,
      ...[...statements, ...figures].flatMap(({ data }) => data.sources),
      ...more,
    ],
    locals,
  );
