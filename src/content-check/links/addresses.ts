import { englishPath } from "#lib/english-address.ts";
import { plainId } from "#lib/plain-id.ts";
import type { Redirects } from "#redirects.ts";
import { sourcesOfFile } from "#content-check/sources/cited.ts";
import { fields, isDraft, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { fixedRoutes, ROUTE_ANCHORS } from "./routes.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import { Entries } from "#content-check/reading/pointers.ts";
import { pressYears } from "./press-years.ts";

/** The addresses of the site, and what is known about addresses without a page. */
export interface Addresses {
  /** By address: the anchors of its page. Every address of the site is a key. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** By address: the entry that has its page there. */
  entries: ReadonlyMap<string, ContentFile>;
  /** By address: the entry that would have its page there if it were not a draft. */
  drafts: ReadonlyMap<string, ContentFile>;
  /** The addresses of routes that do not depend on an entry. */
  routes: ReadonlySet<string>;
  /** By entry: the address of the page that shows the entry's text. The page may show other entries too. */
  homes: ReadonlyMap<ContentFile, string>;
  /**
   * The ids of entries that cannot be read or have faults in their fields, with the addresses of their pages (for questions,
   * their anchors). Links to these entries are not checked until the entries are corrected.
   */
  unread: ReadonlySet<string>;
  /** The former addresses, and where each leads. */
  redirects: Redirects;
  /** The host names that this site may have, which a link inside the site should not contain. */
  ownHosts: ReadonlySet<string>;
}

/** Whether the page or anchor at an address is unknown, because the entry there cannot be read (`unread`). */
export const isUnread = (
  { unread }: Pick<Addresses, "unread">,
  path: string,
  anchor = "",
): boolean => [path.split("/").at(-2) ?? "", anchor, path].some((id) => unread.has(id));

const hostsOf = (site: string | undefined): Set<string> => {
  const name = URL.parse(site ?? "")?.hostname.replace(/^www\./, "");
  return new Set(["localhost", "127.0.0.1", ...(name ? [name, `www.${name}`] : [])]);
};

/** The anchors of the headings in a text, as `lib/heading-ids.ts` makes them: « À qui s'adresser » → "a-qui-s-adresser". */
export function headingAnchors({ tree }: PageText): string[] {
  const seen = new Map<string, number>();
  return walk(tree)
    .filter(({ type, depth }) => type === "heading" && depth !== 1)
    .map((node) => {
      const id = plainId(textOf(node));
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return count === 1 ? id : `${id}-${String(count)}`;
    });
}

const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/** The page of an entry, and the anchors in its template; `undefined` for an entry without a page of its own. */
export function pageOf(file: ContentFile): { path: string; anchors: string[] } | undefined {
  const data = fields(file);
  switch (file.collection) {
    case "programs":
      return { path: `/formations/${file.id}/`, anchors: [] };
    case "modules":
      return {
        path: `/formations/${String(data["program"])}/${file.id}/`,
        anchors: ["outils", "baie"],
      };
    case "schools":
      return file.body.trim() === ""
        ? undefined
        : { path: `/ecoles/${file.id}/`, anchors: ["partenaires"] };
    case "partners":
      return data["summary"] === undefined
        ? undefined
        : { path: `/partenaires/${file.id}/`, anchors: [] };
    case "press": {
      const { ours, statements, figures, partners } = data as Record<string, unknown>;
      const parts: [string, unknown][] = [
        ["citations", (ours as { quotations?: unknown } | undefined)?.quotations],
        ["paroles", statements],
        ["chiffres", figures],
        ["partenaires", partners],
      ];
      return {
        path: `/presse/${file.id}/`,
        anchors: parts.filter(([, list]) => isFilled(list)).map(([anchor]) => anchor),
      };
    }
    case "audiences":
      return { path: `/questions/${String(data["slug"])}/`, anchors: [] };
    case "pages":
      return { path: `/${file.id}/`, anchors: [] };
    case "english":
      return { path: englishPath(file.id), anchors: [] };
    default:
      return undefined;
  }
}

/** The anchor of a question, made as in `questions/queries.ts`: "familles-diplome" → "diplome". */
const questionAnchor = (id: string): string => id.replace(/^[a-z]+-/, "");

/** The pages that show an entry among others: the address of each, and the anchors that the entry adds to it. */
function placesOf(file: ContentFile, slugs: ReadonlyMap<string, string>): [string, string[]][] {
  const data = fields(file);
  switch (file.collection) {
    case "partners": {
      const engagements = Array.isArray(data["engagements"])
        ? (data["engagements"] as unknown[])
        : [];
      const first = (engagements[0] as { does?: unknown } | undefined)?.does;
      return [["/partenaires/", [file.id, `acte-${String(first)}`]]];
    }
    case "questions": {
      const slug = slugs.get(String(data["audience"]));
      if (slug === undefined) return [];
      const anchors = [questionAnchor(file.id), `theme-${String(data["theme"])}`];
      return [[`/questions/${slug}/`, anchors]];
    }
    case "figures":
      return [["/presse/chiffres/", [file.id]]];
    case "figure-groups":
      return [["/presse/chiffres/", [`groupe-${file.id}`]]];
    case "schools":
      return [["/ecoles/", [plainId(String(data["region"]))]]];
    default:
      return [];
  }
}

/**
 * Collects every address of the site from its entries and its routes.
 * @param unsure the files whose front matter has faults
 * @param site the site's address, from its setting
 * @param offered the addresses of files that are served unchanged
 * @param redirects the former addresses
 */
export function siteAddresses(
  files: readonly ContentFile[],
  texts: readonly PageText[],
  unsure: ReadonlySet<string>,
  site?: string,
  offered: readonly string[] = [],
  redirects: Redirects = {},
): Addresses {
  const named = new Entries(files);
  const routes = new Set(fixedRoutes());
  const anchors = new Map<string, Set<string>>();
  const add = (path: string, ids: readonly string[]) => {
    const known = anchors.get(path) ?? new Set(["contenu"]);
    for (const id of ids) known.add(id);
    anchors.set(path, known);
  };
  for (const path of routes)
    if (path !== "/styles/" && path !== "/404/") add(path, ROUTE_ANCHORS[path] ?? []);
  for (const path of offered) add(path, []);
  const entries = new Map<string, ContentFile>();
  const drafts = new Map<string, ContentFile>();
  const homes = new Map<ContentFile, string>();
  const textByFile = new Map(texts.map((text) => [text.file, text]));
  const shown = files.filter(isShown);
  for (const path of pressYears(shown)) add(path, []);
  const slugs = new Map(
    shown
      .filter(({ collection }) => collection === "audiences")
      .map((file) => [file.id, String(fields(file)["slug"])]),
  );
  for (const file of files) {
    const page = pageOf(file);
    if (page && isDraft(file)) drafts.set(page.path, file);
    if (!isShown(file)) continue;
    const text = textByFile.get(file);
    if (page) {
      homes.set(file, page.path);
      const sourced = sourcesOfFile(file, text, named).length > 0 ? ["sources"] : [];
      add(page.path, [...page.anchors, ...sourced, ...(text ? headingAnchors(text) : [])]);
      entries.set(page.path, file);
    }
    for (const [path, ids] of placesOf(file, slugs)) {
      add(path, ids);
      if (page) continue;
      homes.set(file, path);
      if (text) add(path, headingAnchors(text));
    }
  }
  const unread = new Set(
    files
      .filter(
        (file) =>
          file.data === undefined ||
          unsure.has(file.path) ||
          (file.body.trim() !== "" && !textByFile.has(file)),
      )
      .flatMap((file) => {
        const { collection, id } = file;
        const path = pageOf(file)?.path ?? [];
        return [id, collection === "questions" ? questionAnchor(id) : path].flat();
      }),
  );
  return { anchors, entries, drafts, routes, homes, unread, redirects, ownHosts: hostsOf(site) };
}
