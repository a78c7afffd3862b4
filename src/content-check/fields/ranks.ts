import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";

/**
 * The collections whose entries are sorted by `order`, each with the fields that divide it into lists. Ranks are compared
 * within a list.
 */
const LISTS: Partial<Record<ContentFile["collection"], readonly string[]>> = {
  programs: [],
  modules: ["program"],
  audiences: [],
  questions: ["audience", "theme"],
};

/** Reports entries of one list that have the same rank: their order would be arbitrary. */
export function rankFaults(files: readonly ContentFile[]): Fault[] {
  const first = new Map<string, ContentFile>();
  return files.flatMap((file): Fault[] => {
    const list = LISTS[file.collection];
    const { order } = fields(file);
    if (!list || !isShown(file) || typeof order !== "number") return [];
    const key = [file.collection, ...list.map((name) => fields(file)[name]), order].join(" ");
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, file);
      return [];
    }
    return [
      faultAt(file, ["order"], {
        fault: `le rang ${String(order)} est déjà celui de ${earlier.path}${list.includes("theme") ? ", dans le même thème" : ""}`,
        remedy: "donnez à chaque fiche son rang : le prochain libre, ou décalez les suivantes.",
      }),
    ];
  });
}
