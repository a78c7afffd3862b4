import { plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { otherPageFault, type PageNames } from "./link-names.ts";

interface Item {
  path: PropertyKey[];
  href: string;
  label: string;
  /** What a door of the home page says above its link. */
  title: string;
}

/** The lists of links of a head: each item is a link, or has one, like a door of the home page. */
function listsOf(value: unknown, path: PropertyKey[]): Item[][] {
  if (value === null || typeof value !== "object") return [];
  const inner = Object.entries(value as Record<string, unknown>).flatMap(([key, each]) =>
    listsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  if (!Array.isArray(value)) return inner;
  const items = (value as unknown[]).flatMap((item, index): Item[] => {
    const { href, label, link, title } = (item ?? {}) as Record<string, unknown>;
    const about = { title: typeof title === "string" ? title : "" };
    if (typeof href === "string")
      return [{ path: [...path, index], href, label: String(label), ...about }];
    const held = (link ?? {}) as Record<string, unknown>;
    return typeof held["href"] === "string"
      ? [
          {
            path: [...path, index, "link"],
            href: held["href"],
            label: String(held["label"]),
            ...about,
          },
        ]
      : [];
  });
  return items.length > 1 ? [items, ...inner] : inner;
}

/**
 * Reports the first list of links in which two lead to one address, or two have the same words: one of them was copied. One
 * whose words are the name of another page is reported for that.
 */
export function twiceLinkedFaults(file: ContentFile, names: PageNames): Fault[] {
  const isOther = ({ label, href }: Item): boolean =>
    otherPageFault(label, href, names) !== undefined;
  for (const whole of listsOf(file.data, [])) {
    const list = whole.filter((item) => !isOther(item));
    for (const [index, { path, href, label, title }] of list.entries()) {
      const before = list.slice(0, index);
      const same = before.find((other) => other.href.trim() === href.trim());
      const namesake = before.find((other) => plainId(other.label) === plainId(label));
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
