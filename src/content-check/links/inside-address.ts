/** The mistakes that an address inside the site may have, in a link or as the target of a redirect. */
import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";
import type { Addresses } from "./addresses.ts";
import type { Mistake } from "#content-check/faults.ts";
import { nearest } from "#content-check/language/nearest.ts";
import { plainPath } from "./routes.ts";

/**
 * The parts of an address inside the site, as typed: "/recherche/?q=fibre#page" has the path "/recherche/", the query
 * "?q=fibre" and the anchor "page". The path of "#page" is empty.
 */
export function partsOf(url: string): { path: string; query: string; anchor: string | undefined } {
  const [, path = "", query = "", anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  return { path, query, anchor };
}

/** An anchor as it ends an address: "page" → "#page"; empty if there is no anchor. */
const tailOf = (anchor: string | undefined): string => (anchor === undefined ? "" : `#${anchor}`);

/** How many anchors a remedy names at most. */
const MAX_ANCHORS = 8;

/** Lists in French the anchors of a page that an editor may have meant: the similar ones, or else all, the nearest first. */
function anchorsLike(anchor: string, ids: ReadonlySet<string>): string {
  const meant = plainId(anchor);
  const words = new Set(meant.split("-").filter((word) => word.length > 2));
  // A shared word counts as much as ten equal letters.
  const distanceTo = (id: string): number =>
    distance(meant, id) - 10 * id.split("-").filter((word) => words.has(word)).length;
  const own = [...ids]
    .filter((id) => id !== "contenu")
    .sort((a, b) => distanceTo(a) - distanceTo(b));
  const near = own.filter(
    (id) =>
      id.includes(meant) || meant.includes(id) || distance(meant, id) <= Math.max(2, id.length / 3),
  );
  const found = near.length > 0 ? near : own;
  if (found.length === 0) return "cette page n'en a aucun";
  const shown = found.slice(0, MAX_ANCHORS).map((id) => `#${id}`);
  const others = found.length - shown.length;
  const rest = others > 0 ? `, et ${String(others)} autre${others > 1 ? "s" : ""}` : "";
  return `il y a ici ${shown.join(", ")}${rest}`;
}

/** Reports an anchor that the page does not have: « /ecoles/roubaix/#le-parc ». */
export const noAnchorFault = (url: string, anchor: string, ids: ReadonlySet<string>): Mistake => ({
  fault: `« ${url} » : la page n'a pas d'endroit nommé « ${anchor} »`,
  remedy: `un titre « À qui s'adresser » se nomme #a-qui-s-adresser ; ${anchorsLike(anchor, ids)}.`,
});

/** The only page to which a link may give a query. */
const SEARCH = "/recherche/";

/** Reports a query to another page than the search: « /ecoles/?utm_source=lettre » is refused, « /recherche/?q=fibre » is fine. */
export function queryFault(url: string): Mistake | undefined {
  const { path, query, anchor } = partsOf(url);
  if (query === "" || path === SEARCH) return undefined;
  return {
    fault: `« ${url} » : la page ne lit pas ce qui suit le « ? »`,
    remedy: `écrivez ${path}${tailOf(anchor)}.`,
  };
}

/** Reports an address that redirects to another, `now`. */
export const movedFault = (url: string, now: string): Mistake => ({
  fault: `« ${url} » est une ancienne adresse, qui renvoie ailleurs`,
  remedy: `écrivez ${now}.`,
});

/** Reports an address without a page: misspelt (« /ecoles/roubais/ »), or written in another way (« /Écoles »). */
export function noPageFault(url: string, path: string, { anchors }: Addresses): Mistake {
  const closed = plainPath(path);
  const { query, anchor } = partsOf(url);
  if (anchors.has(closed))
    return {
      fault: `« ${url} » n'est pas écrit comme l'adresse de la page`,
      remedy: `écrivez ${closed}${closed === SEARCH ? query : ""}${tailOf(anchor)} : en minuscules, avec une barre au début et à la fin.`,
    };
  const near = nearest(path, anchors.keys());
  return {
    fault: `« ${url} » : il n'y a pas de page à cette adresse`,
    remedy:
      near === undefined
        ? "prenez une adresse du plan du site. Ex. : /ecoles/roubaix/."
        : `vouliez-vous dire ${near} ?`,
  };
}
