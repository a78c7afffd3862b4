import type { CollectionName } from "#collections.ts";
import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";
import { fields, isDraft, isShown, isWithheld, waiting, type ContentFile } from "./files.ts";
import { misspelt } from "#content-check/language/nearest.ts";
import { titleOf } from "./titles.ts";

/** All entries, by collection and id. */
export class Entries {
  readonly #files: ReadonlyMap<string, ContentFile>;
  readonly #ids: ReadonlyMap<CollectionName, readonly string[]>;

  constructor(files: readonly ContentFile[]) {
    this.#files = new Map(files.map((file) => [`${file.collection}/${file.id}`, file]));
    const folders = Map.groupBy(files, ({ collection }) => collection);
    this.#ids = new Map([...folders].map(([name, inside]) => [name, inside.map(({ id }) => id)]));
  }

  find(collection: CollectionName, id: string): ContentFile | undefined {
    return this.#files.get(`${collection}/${id}`);
  }

  /** The id of the entry that has this title, id or `slug`, whatever its capitals and accents: « École de Lille » → "lille". */
  titled(collection: CollectionName, title: string): string | undefined {
    const meant = plainId(title);
    // A title without letters and digits, such as « ? », would match every entry without a title.
    if (meant === "") return undefined;
    return this.idsOf(collection).find((id) => {
      const file = this.find(collection, id);
      const { slug } = file ? fields(file) : {};
      return [id, slug, plainId((file && titleOf(file)) ?? "")].includes(meant);
    });
  }

  idsOf(collection: CollectionName): readonly string[] {
    return this.#ids.get(collection) ?? [];
  }
}

/**
 * The remedy, in French, for a reference to a missing entry. Its id may be written differently or misspelt, or the entry may
 * have been deleted.
 */
function remedyForMissing(collection: CollectionName, id: string, entries: Entries): string {
  if (id.trim() === "")
    return `écrivez le nom d'un fichier de content/${collection}/, sans son extension.`;
  const bare = id.replace(/^.*[\\/]/, "").replace(/\.(?:ya?ml|mdx?)$/, "");
  if (bare !== id && entries.find(collection, bare)) return `écrivez ${bare}, seul.`;
  const titled = entries.titled(collection, id);
  if (titled !== undefined)
    return `écrivez le nom de sa fiche, ${titled} : c'est celui du fichier, sans son extension.`;
  const parts = id.split(/[;,/\s]+/).filter((part) => part !== "");
  const names = parts.filter((part) => entries.find(collection, part));
  if (names.length > 1 || (/[;,]/.test(id) && parts.length > 1))
    return `entre les noms d'une liste, mettez une virgule : [${(names.length > 1 ? names : parts).join(", ")}].`;
  const near = misspelt(id, entries.idsOf(collection));
  const gone = "si la fiche a été supprimée, retirez son nom d'ici";
  return near === undefined
    ? `écrivez le nom d'un fichier de content/${collection}/, sans son extension ; ${gone}.`
    : `vouliez-vous dire « ${near} » ? C'est le nom d'un fichier de content/${collection}/ ; ${gone}.`;
}

/**
 * Reports a reference to an entry that does not exist (« schools: [roubaie] »), or is a draft or withheld.
 * @param from the file that contains the reference, if it is an entry. A draft may refer to drafts. A file that visitors cannot
 *   see may refer to withheld entries.
 * @returns `undefined` if the file may refer to the entry
 */
export function referenceFault(
  collection: CollectionName,
  id: string,
  from: ContentFile | undefined,
  entries: Entries,
): Mistake | undefined {
  const target = entries.find(collection, id);
  if (!target)
    return {
      fault: `« ${id} » n'existe pas dans content/${collection}/`,
      remedy: remedyForMissing(collection, id, entries),
      pointsTo: { collection, id, why: "gone" },
    };
  if (isDraft(target) && !(from && isDraft(from)))
    return {
      fault: `« ${id} » ${waiting(target).is}`,
      remedy: `retirez-le d'ici, ou ${waiting(target).line} de ${target.path}.`,
      pointsTo: { collection, id, why: "draft" },
    };
  if (isWithheld(target) && !(from && !isShown(from)))
    return {
      fault: `« ${id} » est marqué à ne pas publier`,
      remedy: `retirez-le d'ici, ou changez sa marque dans ${target.path}.`,
      pointsTo: { collection, id, why: "withheld" },
    };
  return undefined;
}
