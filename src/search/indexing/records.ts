import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { openElisions } from "../query/elisions.ts";
import { FOOTER_GROUPS, NAVIGATION } from "../../site.ts";

/** One thing that the search finds: a page, or a question with its answer. */
export interface IndexRecord {
  readonly url: string;
  readonly html: string;
  /** `20200703` for an announcement of 3 July 2020; other pages have none. */
  readonly announced: number | undefined;
}

/** The marks beside facts, that lead to their sources: their numbers would cling to words. */
const SOURCE_MARK = /<a href="#source-[^>]*>.*?<\/a>/g;

/** What Pagefind is given to read. */
const readable = (html: string): string => openElisions(html.replace(SOURCE_MARK, ""));

/** Pages of a built site that the search finds: those with a `data-pagefind-body`. */
export function recordsOf(site: string): IndexRecord[] {
  return globSync("**/*.html", { cwd: site })
    .sort()
    .flatMap((file) => {
      const html = readable(readFileSync(join(site, file), "utf8"));
      if (!html.includes("data-pagefind-body")) return [];
      const url = `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;
      const announced = /data-announced="(\d+)"/.exec(html)?.[1];
      return html.includes("data-search-part=")
        ? partsOf(url, html)
        : [
            {
              url,
              html: withMenuName(url, html),
              announced: announced === undefined ? undefined : Number(announced),
            },
          ];
    });
}

/** The page that the menus call "Le métier" is the one that is meant by that word, whatever its title says. */
function withMenuName(url: string, html: string): string {
  const link = [...NAVIGATION, ...FOOTER_GROUPS.flatMap(({ links }) => links)].find(
    ({ href }) => href === url,
  );
  return link === undefined
    ? html
    : html.replace(
        /<main\b[^>]*>/,
        `$&<span hidden data-pagefind-meta="menu:${link.label}"></span>`,
      );
}

/**
 * A page of questions is found question by question: each part (`data-search-part` holds its anchor) is a record of its own, whose
 * title is the part's heading. What stands around the parts is found nowhere; it only repeats them.
 */
function partsOf(url: string, html: string): IndexRecord[] {
  const document = parse(html);
  const about = document.querySelectorAll("main > [data-pagefind-meta]").map(String).join("");
  return document.querySelectorAll("[data-search-part]").map((part) => ({
    url: `${url}#${part.getAttribute("data-search-part") ?? ""}`,
    html: `<html lang="fr"><body><main data-pagefind-body>${about}${part.innerHTML.replace(/<h[23]/, "$& data-pagefind-meta=question")}</main></body></html>`,
    announced: undefined,
  }));
}
