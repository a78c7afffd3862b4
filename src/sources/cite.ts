import type { CollectionEntry, CollectionKey, ReferenceDataEntry } from "astro:content";
import { referencedEntries, referencedEntry, shownEntries } from "#lib/entries.ts";
import { oldestFirst } from "#lib/partial-dates.ts";
import { citedInText } from "./cited-in-text.ts";

type Reference = ReferenceDataEntry<CollectionKey>;
type SourceReference = ReferenceDataEntry<"sources">;

/**
 * What can cite sources: an entry, or any part of its data, such as one fact or a list of references. On a page with several
 * texts, `title` is the question or the heading above the text of this entry.
 */
export type Citing = object & { title?: string };

/** What a page or document cites. */
interface Cited {
  /** Each source once, in order of first mention. */
  references: SourceReference[];
  /** The headings under which the text cites each source, by the id of the source. */
  places: Map<string, readonly string[]>;
}

/** Collections of facts. Wherever another entry names a fact, the fact is shown with its own sources. */
const FACTS: ReadonlySet<CollectionKey> = new Set<CollectionKey>(["figures", "statements"]);

/**
 * Whether this is an imported picture. Astro publishes the original file, with the location where it was taken, as soon as any
 * code reads its properties.
 */
const isPicture = (data: object): boolean => "src" in data && "format" in data;

/** Every reference in part of an entry's data. */
function* referencesIn(data: unknown): Generator<Reference> {
  if (typeof data !== "object" || data === null || isPicture(data)) return;
  if ("collection" in data && "id" in data) yield data as Reference;
  else for (const part of Object.values(data)) yield* referencesIn(part);
}

const isSource = (reference: Reference): reference is SourceReference =>
  reference.collection === "sources";

async function sourcesOfFact(fact: Reference): Promise<SourceReference[]> {
  const { data } = await referencedEntry(fact);
  return [...referencesIn(data)].filter(isSource);
}

/** The sources of the events in `<Timeline />`, in the order in which it shows them. */
const sourcesOfTimeline = async (): Promise<SourceReference[]> =>
  (await shownEntries("milestones"))
    .sort((a, b) => oldestFirst(a.data.date, b.data.date))
    .flatMap(({ data }) => data.sources);

async function collect(citing: readonly Citing[]): Promise<Cited> {
  const references = new Map<string, SourceReference>();
  const places = new Map<string, Set<string>>();
  const add = (sources: readonly SourceReference[], place?: string): void => {
    for (const source of sources) {
      references.set(source.id, references.get(source.id) ?? source);
      if (place === undefined) continue;
      places.set(source.id, (places.get(source.id) ?? new Set()).add(place));
    }
  };
  for (const each of citing) {
    const { data, body } =
      "data" in each ? (each as CollectionEntry<CollectionKey>) : { data: each };
    const inHead = [...referencesIn(data)];
    add(inHead.filter(isSource));
    for (const { collection, id, heading = each.title } of citedInText(body))
      add(
        collection === "sources" ? [{ collection, id }] : await sourcesOfFact({ collection, id }),
        heading,
      );
    if (body?.includes("<Timeline")) add(await sourcesOfTimeline(), each.title);
    for (const fact of inHead.filter(({ collection }) => FACTS.has(collection)))
      add(await sourcesOfFact(fact));
  }
  return {
    references: [...references.values()],
    places: new Map([...places].map(([source, headings]) => [source, [...headings]])),
  };
}

/**
 * The sources that entries cite, each once. For each entry: first those that its front matter names directly; then those that its
 * text cites, and those of its timeline; then those of the figures and statements that the front matter names.
 */
export const sourcesOf = async (...citing: readonly Citing[]): Promise<SourceReference[]> =>
  (await collect(citing)).references;

/**
 * Returns the sources of a page or document, each once, in order of first mention, and the headings under which the text cites
 * each. Records in `locals` the rank of each source for the marks beside the facts. The marks get their numbers after the whole
 * page is rendered, because Astro can render a mark before the layout that calls this function.
 * @param marks whether the page shows marks; without them, as on pages for young people, the list at its foot says what each
 * source supports
 */
export async function citeSources(
  citing: readonly Citing[],
  locals: App.Locals,
  { marks = true } = {},
): Promise<{ sources: CollectionEntry<"sources">[]; places: Cited["places"] }> {
  const { references, places } = await collect(citing);
  const sources = await referencedEntries(references);
  const ranks = new Map(sources.map(({ id }, index) => [id, index + 1]));
  locals.ranking = { ranks, marks };
  return { sources, places };
}
