import type { CollectionEntry } from "astro:content";
import { referencedEntry } from "#lib/entries.ts";

export type Home = CollectionEntry<"home">["data"];

/** The content of the home page, from `content/home/accueil.yaml`. */
export const home = async (): Promise<Home> =>
  (await referencedEntry({ collection: "home", id: "accueil" })).data;

/** The home page's headline as one text; it is also used where the page is shared. */
export const headlineOf = ({ headline: { start, end } }: Home): string => `${start} ${end}.`;
