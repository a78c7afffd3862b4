import type { CollectionName } from "#collections.ts";

/** The addresses of pages about one entry: « /ecoles/roubaix/ ». Group 1 is the id of the entry. */
const PAGES: readonly [RegExp, CollectionName][] = [
  [/^\/ecoles\/([^/]+)\/$/, "schools"],
  [/^\/partenaires\/([^/]+)\/$/, "partners"],
  [/^\/presse\/([^/]+)\/$/, "press"],
  [/^\/formations\/([^/]+)\/$/, "programs"],
  [/^\/formations\/[^/]+\/([^/]+)\/$/, "modules"],
  [/^\/([^/]+)\/$/, "pages"],
];

/**
 * The entry that an address would lead to, read from the address alone: the entry may not exist. The address is that of the
 * entry's own page (« /ecoles/roubaix/ »), or of its place on a page about many entries (« /presse/chiffres/#roubaix-entres »).
 */
export function entryAt(
  path: string,
  anchor: string | undefined,
): { collection: CollectionName; id: string } | undefined {
  if (anchor !== undefined) {
    const audience = /^\/questions\/([^/]+)\/$/.exec(path)?.[1];
    if (audience !== undefined) return { collection: "questions", id: `${audience}-${anchor}` };
    if (path === "/partenaires/") return { collection: "partners", id: anchor };
    if (path !== "/presse/chiffres/") return undefined;
    return anchor.startsWith("groupe-")
      ? { collection: "figure-groups", id: anchor.replace("groupe-", "") }
      : { collection: "figures", id: anchor };
  }
  for (const [pattern, collection] of PAGES) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return { collection, id };
  }
  return undefined;
}
