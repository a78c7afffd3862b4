import { referencedEntry } from "#lib/entries.ts";
import type { ListPage } from "./list-schema.ts";

/** The head of a list page, from `content/lists/`, as props for `Page`. */
export async function listHead(page: ListPage) {
  const { summary, ...head } = (await referencedEntry({ collection: "lists", id: page })).data;
  return { ...head, description: summary };
}
