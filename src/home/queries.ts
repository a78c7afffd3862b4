import type { CollectionEntry } from "astro:content";
import { referencedEntry } from "../lib/entries.ts";

export type Home = CollectionEntry<"home">["data"];

/** What the home page says, from `content/home/accueil.yaml`. */
export const home = async (): Promise<Home> =>
  (await referencedEntry({ collection: "home", id: "accueil" })).data;

/** The great sentence of the home page, in one piece; it is also what the page says where it is shared. */
export const headlineOf = ({ headline: { start, end } }: Home): string => `${start} ${end}.`;
