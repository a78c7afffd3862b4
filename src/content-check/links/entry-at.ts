import type { CollectionName } from "#collections.ts";

const PAGES: readonly [RegExp, CollectionName][] = [
  [/^\/ecoles\/([^/]+)\/$/, "schools"],
  [/^\/partenaires\/([^/]+)\/$/, "partners"],
  [/^\/presse\/([^/]+)\/$/, "press"],
  [/^\/formations\/([^/]+)\/$/, "programs"],
  [/^\/formations\/[^/]+\/([^/]+)\/$/, "modules"],
  [/^\/([^/]+)\/$/, "pages"],
];

/** The entry that an address refers to by its form, whether it exists or not: its own page, or a place on a page of many. */
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
  for (const [form, collection] of PAGES) {
    const id = form.exec(path)?.[1];
    if (id !== undefined) return { collection, id };
  }
  return undefined;
}
