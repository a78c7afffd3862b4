import { distance } from "fastest-levenshtein";
import { plainId } from "../lib/plain-id.ts";

/** The name, among those that exist, that somebody meant who wrote another; nothing where none looks like it. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const meant = plainId(typed);
  let best: string | undefined;
  let least = Math.max(2, meant.length / 4) + 1;
  for (const name of known) {
    const away = distance(meant, plainId(name));
    if (away < least) [best, least] = [name, away];
  }
  return best;
}

/** What to write in place of the name of an entry that is not there. */
export function mendMissing(collection: string, id: string, known: Iterable<string>): string {
  const near = nearest(id, known);
  return near === undefined
    ? `écrivez le nom d'un fichier de content/${collection}/, sans son extension.`
    : `vouliez-vous dire « ${near} » ? C'est le nom d'un fichier de content/${collection}/, sans son extension.`;
}
