/**
 * Entries that have no page of their own and are shown on other pages: a school without a text, a partner without a summary.
 */
import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { pageOf } from "./entry-pages.ts";
import { entryAt } from "./entry-at.ts";
import { partsOf } from "./inside-address.ts";
import { plainPath } from "./routes.ts";

/** An entry without a page of its own. The texts are French parts of a fault. */
interface Pageless {
  file: ContentFile;
  /** What an editor calls the entry: « cette école ». */
  name: string;
  /** Why the entry has no page. */
  why: string;
  /** How to give the entry a page. */
  remedy: string;
  /** The address at which the site shows the entry: "/partenaires/#afpa". */
  place: string;
}

/** The entry without a page of its own to which an address would lead if the entry had a page; `undefined` if there is none. */
export function pagelessAt(url: string, entries: Entries): Pageless | undefined {
  const named = entryAt(plainPath(partsOf(url).path), undefined);
  const file = named && entries.find(named.collection, named.id);
  if (!file || !isShown(file) || pageOf(file)) return undefined;
  if (file.collection !== "schools")
    return {
      file,
      name: "ce partenaire",
      why: "n'a pas de « summary »",
      remedy: "donnez-lui un résumé et un texte",
      place: `/partenaires/#${file.id}`,
    };
  const { region, state } = fields(file) as {
    region?: unknown;
    state?: { value?: unknown } | null;
  };
  return {
    file,
    name: "cette école",
    why: "n'a pas de texte sous son en-tête",
    remedy: "écrivez ce texte",
    place: `/ecoles/#${state?.value === "open" ? "aujourd-hui" : plainId(String(region))}`,
  };
}

/** Reports an address of an entry without a page: « /ecoles/grenoble/ ». */
export function pagelessFault(url: string, entries: Entries): Mistake | undefined {
  const entry = pagelessAt(url, entries);
  return (
    entry && {
      fault: `« ${url} » : ${entry.name} n'a pas de page, car ${entry.file.path} ${entry.why}`,
      remedy: `menez à ${entry.place}, l'endroit qui en parle, ou ${entry.remedy}.`,
    }
  );
}
