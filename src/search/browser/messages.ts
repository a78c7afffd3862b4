/** The messages of the search, with French typography. */
import type { Failure } from "#search/query/answering.ts";
import type { Reply } from "./ask.ts";

/** A text in French quotation marks. */
export const quoted = (text: string): string => `«\u202f${text}\u202f»`;

const plural = (count: number, one: string, many: string): string =>
  `${String(count)}\u00a0${count === 1 ? one : many}`;

/** The message after a search: how many results there are, and for which query. */
export function resultMessage({ total, corrections, unknown }: Reply, query: string): string {
  const meant = corrections.map(({ meant }) => quoted(meant)).join(", ");
  if (total === 0) return `Aucun résultat pour ${quoted(query)}.`;
  const count = plural(total, "résultat", "résultats");
  if (meant !== "") return `${count} pour ${meant}`;
  if (unknown.length === 0) return `${count} pour ${quoted(query)}`;
  const are = unknown.length === 1 ? "n’est" : "ne sont";
  return `${count} sans ${unknown.map(quoted).join(", ")}, qui ${are} pas sur le site`;
}

/** Label of the button that searches for the words as typed. */
export const EXACT = (typed: string): string => `Chercher plutôt ${quoted(typed)}`;
export const FAILED: Readonly<Record<Failure, string>> = {
  network:
    "La recherche ne répond pas. On peut vérifier le réseau et recommencer, ou passer par le plan du site.",
  browser:
    "La recherche ne marche pas dans ce navigateur, trop ancien pour elle. Le plan du site mène à toutes les pages.",
};
export const NOT_BUILT =
  "L’index de recherche n’existe pas encore\u202f: lancez «\u202fnpm run build\u202f» une fois, puis rechargez cette page.";
export const SLOW = "Recherche en cours…";
