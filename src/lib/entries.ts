import {
  getCollection,
  getEntries,
  type CollectionEntry,
  type CollectionKey,
  type ReferenceDataEntry,
} from "astro:content";
import { isWithheld, withoutWithheld } from "./basis.ts";
import { isEmbargoed } from "./embargo.ts";
import type { PartialDate } from "./partial-dates.ts";
import { TODAY } from "./today.ts";

/** Whether an entry is not to be published. Drafts and entries under embargo are still shown in `npm run dev`. */
const isHidden = ({ data }: { data: object }): boolean =>
  isWithheld(data) ||
  ("publish" in data && data.publish === false) ||
  (import.meta.env.PROD && (isDraft({ data }) || waits({ data })));

const isDraft = ({ data }: { data: object }): boolean => "draft" in data && data.draft === true;

const waits = ({ data }: { data: object }): boolean =>
  "embargo" in data && isEmbargoed(data.embargo as PartialDate | undefined, TODAY);

/** The fields that may name an entry, in order of preference. */
const NAMES = ["title", "name", "question", "person", "measures", "what"];

/** Prefixes the name of a draft or of an entry under embargo, wherever it is shown. */
function marked<Entry extends { data: object }>(entry: Entry): Entry {
  if (!isDraft(entry) && !waits(entry)) return entry;
  const data = entry.data as Record<string, unknown>;
  const name = NAMES.find((field) => typeof data[field] === "string");
  if (name === undefined) return entry;
  return {
    ...entry,
    data: {
      ...data,
      [name]: `[${isDraft(entry) ? "brouillon" : "sous embargo"}] ${String(data[name])}`,
    },
  };
}

/**
 * An entry without its withheld facts, and with « [brouillon] » or « [sous embargo] » before the name of a draft or of an entry
 * under embargo.
 */
const asShown = <Entry extends { data: object }>(entry: Entry): Entry =>
  marked({ ...entry, data: withoutWithheld(entry.data) });

/** All entries of a collection that may be shown. Entries and facts marked "withheld" never leave this file. */
export async function shownEntries<C extends CollectionKey>(
  collection: C,
): Promise<CollectionEntry<C>[]> {
  return (await getCollection(collection)).filter((entry) => !isHidden(entry)).map(asShown);
}

/**
 * The entries that references point to, in the same order.
 * @throws {Error} if an entry does not exist or is not to be published
 */
export async function referencedEntries<C extends CollectionKey>(
  references: readonly ReferenceDataEntry<C>[],
): Promise<CollectionEntry<C>[]> {
  const entries = (await getEntries([...references])) as (CollectionEntry<C> | undefined)[];
  return entries.map((entry, index) => {
    const reference = references[index];
    if (entry === undefined || isHidden(entry))
      throw new Error(
        `Référence introuvable ou à ne pas publier : ${String(reference?.collection)}/${String(reference?.id)}`,
      );
    return asShown(entry);
  });
}

/** One referenced entry; see `referencedEntries`. */
export async function referencedEntry<C extends CollectionKey>(
  reference: ReferenceDataEntry<C>,
): Promise<CollectionEntry<C>> {
  const [entry] = await referencedEntries([reference]);
  if (!entry)
    throw new Error(`Référence introuvable : ${reference.collection}/${String(reference.id)}`);
  return entry;
}

/** Whether an entry has text below its front matter. */
export const hasBody = ({ body }: { body?: string | undefined }): boolean =>
  (body ?? "").trim() !== "";
