import { questionAnchor } from "#lib/question-anchor.ts";
import { anchorMaker } from "#lib/heading-ids.ts";
import type { Redirects } from "#redirects.ts";
import { sourcesOfFile } from "#content-check/sources/cited.ts";
import { fields, isDraft, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { fixedRoutes, ROUTE_ANCHORS, SETTING_ANCHORS } from "./routes.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import { Entries } from "#content-check/reading/pointers.ts";
import { pageOf, placesOf } from "./entry-pages.ts";
import { pressYears } from "./press-years.ts";

/** The addresses of the site, and what is known about addresses without a page. */
export interface Addresses {
  /**
   * By address: the anchors of its page. The addresses are those of all pages that visitors can open, of the files that editors
   * offer for download, and of the documents that the site makes.
   */
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
   * What depends on an entry that cannot be read or has faults: its id and the address of its page or, for a question, its
   * anchor. Links to one of these are not checked until the entry is corrected.
   */
  doubtful: ReadonlySet<string>;
  /** The former addresses, and where each leads. */
  redirects: Redirects;
  /** The host names that this site may have, which a link inside the site should not contain. */
  ownHosts: ReadonlySet<string>;
}

/** Whether the page or anchor at an address depends on an entry that cannot be read or has faults (`doubtful`). */
export const isDoubtful = (
  { doubtful }: Pick<Addresses, "doubtful">,
  path: string,
  anchor = "",
): boolean => [path.split("/").at(-2) ?? "", anchor, path].some((id) => doubtful.has(id));

const hostsOf = (site: string | undefined): Set<string> => {
  const name = URL.parse(site ?? "")?.hostname.replace(/^www\./, "");
  return new Set(["localhost", "127.0.0.1", ...(name ? [name, `www.${name}`] : [])]);
};

/** The anchors of the headings in a text: « À qui s'adresser » → "a-qui-s-adresser". */
function headingAnchors({ tree }: PageText): string[] {
  const anchorOf = anchorMaker();
  return walk(tree)
    .filter(({ type, depth }) => type === "heading" && depth !== 1)
    .map((node) => anchorOf(textOf(node)));
}

/**
 * Collects the addresses of the site's pages, from its entries and its routes, and those of files and documents (`offered`).
 * Feeds and open data are not among them.
 * @param unsure the paths of the files whose front matter has faults
 * @param site the site's address, from its setting
 * @param offered the addresses of files that are served unchanged, and of documents that the site makes
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
    if (path !== "/styles/" && path !== "/404/")
      add(path, [...(ROUTE_ANCHORS[path] ?? []), ...(SETTING_ANCHORS[path] ?? [])]);
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
    const sourced = sourcesOfFile(file, text, named).length > 0 ? ["sources"] : [];
    if (page) {
      homes.set(file, page.path);
      add(page.path, [...page.anchors, ...sourced, ...(text ? headingAnchors(text) : [])]);
      entries.set(page.path, file);
    }
    for (const [path, ids] of placesOf(file, shown, slugs)) {
      add(path, [...ids, ...sourced]);
      if (page) continue;
      homes.set(file, path);
      if (text) add(path, headingAnchors(text));
    }
  }
  const doubtful = new Set(
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
        return [id, collection === "questions" ? questionAnchor(file) : path].flat();
      }),
  );
  return { anchors, entries, drafts, routes, homes, doubtful, redirects, ownHosts: hostsOf(site) };
}
