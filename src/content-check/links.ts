import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";
import { REDIRECTS } from "#redirects.ts";
import { pageOf, type Addresses } from "./addresses.ts";
import { formatPath, type Fault, type Mistake } from "./faults.ts";
import { isDraft, waiting, type ContentFile } from "./files.ts";
import { otherEntryFault, otherPageFault, type PageNames } from "./link-names.ts";
import { linkWordsFault, sameWordsFault } from "./link-words.ts";
import { nearest } from "./nearest.ts";
import { notForAllFault, relativeFault, wholeFault } from "./outside-links.ts";
import { entryAt } from "./entry-at.ts";
import type { Entries } from "./pointers.ts";
import { headTexts } from "./prose.ts";
import { textOf, walk, type PageText } from "./page-text.ts";
import { plainPath } from "./routes.ts";
import { signFault } from "./signs.ts";
import { trackedFault } from "./tracked-addresses.ts";

const NO_PAGE = "il n'y a pas de page à cette adresse";

/** Most anchors to name in a remedy. */
const MOST_ANCHORS = 8;

/** The anchors of a page that an editor may have meant: those that are similar, or else all, the nearest first. */
function anchorsLike(anchor: string, ids: ReadonlySet<string>): string {
  const meant = plainId(anchor);
  const words = new Set(meant.split("-").filter((word) => word.length > 2));
  const away = (id: string): number =>
    distance(meant, id) - 10 * id.split("-").filter((word) => words.has(word)).length;
  const own = [...ids].filter((id) => id !== "contenu").sort((a, b) => away(a) - away(b));
  const near = own.filter(
    (id) =>
      id.includes(meant) || meant.includes(id) || distance(meant, id) <= Math.max(2, id.length / 3),
  );
  const found = near.length > 0 ? near : own;
  if (found.length === 0) return "cette page n'en a aucun";
  const shown = found.slice(0, MOST_ANCHORS).map((id) => `#${id}`);
  const others = found.length - shown.length;
  const rest = others > 0 ? `, et ${String(others)} autre${others > 1 ? "s" : ""}` : "";
  return `il y a ici ${shown.join(", ")}${rest}`;
}

const suggest = (path: string, addresses: Addresses): string => {
  const near = nearest(path, addresses.anchors.keys());
  return near === undefined
    ? "prenez une adresse du plan du site. Ex. : /ecoles/roubaix/."
    : `vouliez-vous dire ${near} ?`;
};

/** What the check of links needs to know about the rest of the site. */
export interface LinkAround {
  addresses: Addresses;
  names: PageNames;
  files: readonly ContentFile[];
  entries: Entries;
}

/** The entry that an address would lead to, if it does not exist or is not published. */
function unreachable(
  path: string,
  anchor: string | undefined,
  { entries }: LinkAround,
): Pick<Mistake, "pointsTo"> {
  const named = entryAt(path, anchor);
  if (!named) return {};
  const entry = entries.find(named.collection, named.id);
  if (entry && !isDraft(entry)) return {};
  return { pointsTo: { ...named, why: entry ? "draft" : "gone" } };
}

/** Checks a link inside the site: its path and its anchor. */
function insideFault(url: string, around: LinkAround, self: ContentFile): Mistake | undefined {
  const { addresses } = around;
  const [, path = "", query = "", anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const own = addresses.homes.get(self) ?? pageOf(self)?.path;
  const target = path === "" ? own : path;
  const lastStep = (target ?? "").split("/").at(-2) ?? "";
  if ([lastStep, anchor ?? "", target ?? ""].some((id) => addresses.unread.has(id)))
    return undefined;
  const tail = anchor === undefined ? "" : `#${anchor}`;
  if (target !== undefined && !addresses.anchors.has(target)) {
    const closed = plainPath(target);
    const draft = addresses.drafts.get(target) ?? addresses.drafts.get(closed);
    if (draft)
      return target === own || isDraft(self)
        ? undefined
        : {
            fault: `« ${url} » mène à une fiche qui ${waiting(draft).is}`,
            remedy: `retirez le lien, ou ${waiting(draft).line} de ${draft.path}.`,
            pointsTo: { collection: draft.collection, id: draft.id, why: "draft" },
          };
    const moved = REDIRECTS[target] ?? REDIRECTS[closed];
    if (moved !== undefined)
      return {
        fault: `« ${url} » est une ancienne adresse, qui renvoie ailleurs`,
        remedy: `écrivez ${moved}.`,
      };
    if (addresses.anchors.has(closed))
      return {
        fault: `« ${url} » n'est pas écrit comme l'adresse de la page`,
        remedy: `écrivez ${closed}${tail} : en minuscules, avec une barre à la fin.`,
      };
    return {
      fault: `« ${url} » : ${NO_PAGE}`,
      remedy: suggest(target, addresses),
      ...unreachable(closed, undefined, around),
    };
  }
  if (query !== "" && target !== "/recherche/")
    return {
      fault: `« ${url} » : la page ne lit pas ce qui suit le « ? »`,
      remedy: `écrivez ${path}${tail}.`,
    };
  if (anchor === undefined) return undefined;
  const ids = target === undefined ? undefined : addresses.anchors.get(target);
  if (ids && !ids.has(anchor)) {
    const { pointsTo } = unreachable(target ?? "", anchor, around);
    if (pointsTo?.why === "draft") {
      if (isDraft(self)) return undefined;
      const entry = around.entries.find(pointsTo.collection, pointsTo.id);
      if (entry)
        return {
          fault: `« ${url} » mène à une fiche qui ${waiting(entry).is}`,
          remedy: `retirez le lien, ou ${waiting(entry).line} de ${entry.path}.`,
          pointsTo,
        };
    }
    return {
      ...(pointsTo ? { pointsTo } : {}),
      fault: `« ${url} » : la page n'a pas d'endroit nommé « ${anchor} »`,
      remedy: `un titre « À qui s'adresser » se nomme #a-qui-s-adresser ; ${anchorsLike(anchor, ids)}.`,
    };
  }
  return undefined;
}

/** Checks an address that a file links to; `undefined` if it is valid. */
function linkFault(url: string, around: LinkAround, self: ContentFile): Mistake | undefined {
  const typed = url.trim();
  if (typed === "")
    return {
      fault: "le lien n'a pas d'adresse",
      remedy: "écrivez-la entre les parenthèses : [nos écoles](/ecoles/).",
    };
  if (typed.startsWith("//"))
    return {
      fault: `« ${typed} » n'est pas une adresse entière`,
      remedy: `écrivez https:${typed}`,
    };
  if (typed.startsWith("/") || typed.startsWith("#")) return insideFault(typed, around, self);
  if (/^[a-z]:[\\/]/i.test(typed)) return relativeFault(typed, around.files); // a path on a disk
  if (/^[a-z][a-z\d+.-]*:/i.test(typed))
    return wholeFault(typed, around.addresses) ?? trackedFault(typed);
  return relativeFault(typed, around.files);
}

/** Checks every link in a page's text. */
export function linkFaults(text: PageText, around: LinkAround): Fault[] {
  const { file, tree, lineOf, linesOf } = text;
  const leads = new Map<string, string>();
  return walk(tree).flatMap((node): Fault[] => {
    if (node.type !== "link" && node.type !== "definition") return [];
    const at = { file: file.path, line: lineOf(node) };
    const words = textOf(node);
    if (node.type === "link" && words.trim() === "" && !node.children?.length)
      return [
        {
          ...at,
          fault: "le lien n'a pas de mots",
          remedy: "écrivez entre les crochets où il mène : [nos écoles](/ecoles/).",
        },
      ];
    const url = node.url ?? "";
    // An address in plain text, which the parser makes a link, is reported as such.
    if (url === `mailto:${words}` && !linesOf(node).some((line) => line.includes("](mailto:")))
      return [];
    if (linesOf(node).some((line) => line.includes(`] (${words}`))) return []; // reported as a malformed link
    const wrong =
      linkFault(url, around, file) ??
      // Characters that cannot be displayed are reported separately.
      (node.type === "link" && !signFault(words)
        ? (linkWordsFault(words, url) ??
          otherEntryFault(words, url, around.files) ??
          otherPageFault(words, url, around.names) ??
          sameWordsFault(words, url, leads))
        : undefined);
    return wrong ? [{ ...at, ...wrong }] : [];
  });
}

/** Front matter fields with an address: inside this site (`href`), or outside. */
const ADDRESSES = ["href", "url", "website"];

/** Checks the addresses in the front matter of a file. */
export function headLinkFaults(file: ContentFile, around: LinkAround): Fault[] {
  const texts = headTexts(file);
  const labelOf = (path: readonly PropertyKey[]): string =>
    texts.find((other) => other.path.join(" ") === [...path.slice(0, -1), "label"].join(" "))
      ?.text ?? "";
  return texts.flatMap(({ text, line, path }): Fault[] => {
    const name = String(path.at(-1));
    if (!ADDRESSES.includes(name)) return [];
    const wrong =
      name === "href"
        ? (linkFault(text, around, file) ??
          otherEntryFault(labelOf(path), text, around.files) ??
          otherPageFault(labelOf(path), text, around.names))
        : (notForAllFault(text) ?? trackedFault(text));
    return wrong ? [{ file: file.path, line, field: formatPath(path), ...wrong }] : [];
  });
}
