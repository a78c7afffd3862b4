import { basename, extname } from "node:path";
import { distance } from "fastest-levenshtein";
import { plainId } from "../lib/plain-id.ts";
import { REDIRECTS } from "../redirects.ts";
import { pageOf, plainPath, type Addresses } from "./addresses.ts";
import type { Fault } from "./faults.ts";
import { isDraft, type ContentFile } from "./files.ts";
import { nearest } from "./nearest.ts";
import { wholeFault, type Wrong } from "./outside-links.ts";
import { textOf, walk, type PageText } from "./page-text.ts";

const NO_PAGE = "il n'y a pas de page à cette adresse";

/** The anchors of a page that an editor may have meant; the first few where none looks like it. */
function anchorsLike(anchor: string, ids: ReadonlySet<string>): string {
  const meant = plainId(anchor);
  const near = [...ids].filter(
    (id) =>
      id.includes(meant) || meant.includes(id) || distance(meant, id) <= Math.max(2, id.length / 3),
  );
  const shown = near.length > 0 ? near : [...ids].filter((id) => id !== "contenu");
  if (shown.length === 0) return "cette page n'en a aucun";
  return `il y a ici ${shown
    .slice(0, 5)
    .map((id) => `#${id}`)
    .join(", ")}`;
}

const suggest = (path: string, addresses: Addresses): string => {
  const near = nearest(path, addresses.anchors.keys());
  return near === undefined
    ? "prenez une adresse du plan du site. Ex. : /ecoles/roubaix/."
    : `vouliez-vous dire ${near} ?`;
};

/** A link to a page of the site: its path, and the anchor there. */
function insideFault(url: string, addresses: Addresses, self: ContentFile): Wrong | undefined {
  const [, path = "", query = "", anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const own = addresses.homes.get(self) ?? pageOf(self)?.path;
  const target = path === "" ? own : path;
  const lastStep = (target ?? "").split("/").at(-2) ?? "";
  if ([lastStep, anchor ?? ""].some((id) => addresses.unread.has(id))) return undefined;
  const tail = anchor === undefined ? "" : `#${anchor}`;
  if (target !== undefined && !addresses.anchors.has(target)) {
    const closed = plainPath(target);
    const draft = addresses.drafts.get(target) ?? addresses.drafts.get(closed);
    if (draft)
      return target === own || isDraft(self)
        ? undefined
        : {
            fault: `« ${url} » mène à un brouillon, qui n'est pas sur le site`,
            mend: `retirez le lien, ou la ligne « draft: true » de ${draft.path}.`,
            toDraft: true,
          };
    const moved = REDIRECTS[target] ?? REDIRECTS[closed];
    if (moved !== undefined)
      return {
        fault: `« ${url} » est une ancienne adresse, qui renvoie ailleurs`,
        mend: `écrivez ${moved}.`,
      };
    if (addresses.anchors.has(closed))
      return {
        fault: `« ${url} » n'est pas écrit comme l'adresse de la page`,
        mend: `écrivez ${closed}${tail} : en minuscules, avec une barre à la fin.`,
      };
    return { fault: `« ${url} » : ${NO_PAGE}`, mend: suggest(target, addresses) };
  }
  if (query !== "" && target !== "/recherche/")
    return {
      fault: `« ${url} » : la page ne lit pas ce qui suit le « ? »`,
      mend: `écrivez ${path}${tail}.`,
    };
  if (anchor === undefined) return undefined;
  const ids = target === undefined ? undefined : addresses.anchors.get(target);
  if (ids && !ids.has(anchor)) {
    return {
      fault: `« ${url} » : la page n'a pas d'endroit nommé « ${anchor} »`,
      mend: `un titre « À qui s'adresser » se nomme #a-qui-s-adresser ; ${anchorsLike(anchor, ids)}.`,
    };
  }
  return undefined;
}

/** A path without a first slash: of a file of the content, or of another site without its https://. */
function relativeFault(url: string, files: readonly ContentFile[]): Wrong {
  if (/^(?:www\.|[\w-]+\.(?:fr|org|com|net|eu)(?:\/|$))/i.test(url))
    return {
      fault: `« ${url} » est l'adresse d'un autre site, sans son début`,
      mend: `écrivez https://${url}`,
    };
  const id = basename(url.replace(/[?#].*$/, ""), extname(url.replace(/[?#].*$/, "")));
  const file = files.find((other) => other.id === id && pageOf(other));
  const path = file && pageOf(file)?.path;
  return {
    fault: `« ${url} » n'est pas l'adresse d'une page : elle commence par « / »`,
    mend: path === undefined ? "écrivez une adresse comme /ecoles/roubaix/." : `écrivez ${path}.`,
  };
}

/** What is wrong with an address that a file links to; nothing when it leads somewhere. */
export function linkFault(
  url: string,
  {
    addresses,
    files,
    self,
  }: { addresses: Addresses; files: readonly ContentFile[]; self: ContentFile },
): Wrong | undefined {
  const typed = url.trim();
  if (typed === "")
    return {
      fault: "le lien n'a pas d'adresse",
      mend: "écrivez-la entre les parenthèses : [nos écoles](/ecoles/).",
    };
  if (typed.startsWith("//"))
    return { fault: `« ${typed} » n'est pas une adresse entière`, mend: `écrivez https:${typed}` };
  if (typed.startsWith("/") || typed.startsWith("#")) return insideFault(typed, addresses, self);
  if (/^[a-z][a-z\d+.-]*:/i.test(typed)) return wholeFault(typed, addresses);
  return relativeFault(typed, files);
}

/** Checks every link of a page's text. */
export function linkFaults(
  text: PageText,
  around: { addresses: Addresses; files: readonly ContentFile[] },
): Fault[] {
  const { file, tree, lineOf } = text;
  return [...walk(tree)].flatMap((node): Fault[] => {
    if (node.type !== "link" && node.type !== "definition") return [];
    const at = { file: file.path, line: lineOf(node) };
    if (node.type === "link" && textOf(node).trim() === "" && !node.children?.length)
      return [
        {
          ...at,
          fault: "le lien n'a pas de mots",
          mend: "écrivez entre les crochets où il mène : [nos écoles](/ecoles/).",
        },
      ];
    const wrong = linkFault(node.url ?? "", { ...around, self: file });
    return wrong ? [{ ...at, ...wrong }] : [];
  });
}

/** Checks the links that stand in the head of a file: every field named `href`. */
export function headLinkFaults(
  file: ContentFile,
  around: { addresses: Addresses; files: readonly ContentFile[] },
  format: (path: readonly PropertyKey[]) => string,
): Fault[] {
  const found: Fault[] = [];
  const look = (value: unknown, path: PropertyKey[]) => {
    if (Array.isArray(value))
      value.forEach((item, index) => {
        look(item, [...path, index]);
      });
    else if (value !== null && typeof value === "object")
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
    else if (path.at(-1) === "href" && typeof value === "string") {
      const wrong = linkFault(value, { ...around, self: file });
      if (wrong)
        found.push({ file: file.path, line: file.lineOf(path), field: format(path), ...wrong });
    }
  };
  look(file.data, []);
  return found;
}
