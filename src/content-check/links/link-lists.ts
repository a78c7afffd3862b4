import { plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { otherPageFault, type PageNames } from "./link-names.ts";

interface ListedLink {
  path: PropertyKey[];
  href: string;
  label: string;
  /** The title above the link, which only the home page's doors have; empty for other links. */
  title: string;
}

/** The lists of links in front matter. An item is a link, or contains one (`link`), like a door of the home page. */
function linkLists(value: unknown, path: PropertyKey[]): ListedLink[][] {
  if (value === null || typeof value !== "object") return [];
  const inner = Object.entries(value as Record<string, unknown>).flatMap(([key, each]) =>
    linkLists(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  if (!Array.isArray(value)) return inner;
  const items = (value as unknown[]).flatMap((item, index): ListedLink[] => {
    const { link, title } = (item ?? {}) as Record<string, unknown>;
    const { href, label } = (link ?? item ?? {}) as Record<string, unknown>;
    if (typeof href !== "string") return [];
    return [
      {
        path: [...path, index, ...(link ? ["link"] : [])],
        href,
        label: typeof label === "string" ? label : "",
        title: typeof title === "string" ? title : "",
      },
    ];
  });
  return items.length > 1 ? [items, ...inner] : inner;
}

/**
 * Reports the first list in which two links have the same address, words or title: one of the two was probably copied. A link
 * whose words are the name of another page (« Les partenaires » with `/metier/`) is left to `otherPageFault`.
 */
export function twiceLinkedFaults(file: ContentFile, names: PageNames): Fault[] {
  const isMisnamed = ({ label, href }: ListedLink): boolean =>
    otherPageFault(label, href, names) !== undefined;
  for (const whole of linkLists(file.data, [])) {
    const list = whole.filter((item) => !isMisnamed(item));
    for (const [index, { path, href, label, title }] of list.entries()) {
      const before = list.slice(0, index);
      const same = before.find((other) => other.href.trim() === href.trim());
      const namesake =
        plainId(label) !== "" && before.find((other) => plainId(other.label) === plainId(label));
      if (same)
        return [
          faultAt(file, [...path, "href"], {
            fault: `« ${label} » mène à ${href}, comme « ${same.label} » de la même liste`,
            remedy: "corrigez l'adresse de l'un des deux, ou retirez-le.",
          }),
        ];
      if (namesake)
        return [
          faultAt(file, [...path, "label"], {
            fault: `« ${label} » mène à ${href}, et plus haut à ${namesake.href}`,
            remedy: "donnez à chacun des mots qui disent où il mène.",
          }),
        ];
      if (title !== "" && before.some((other) => plainId(other.title) === plainId(title)))
        return [
          faultAt(file, [...path.slice(0, -1), "title"], {
            fault: `« ${title} » est déjà plus haut dans la liste, et mène ailleurs`,
            remedy: "donnez à chacun un titre à lui, ou retirez l'un des deux.",
          }),
        ];
    }
  }
  return [];
}
